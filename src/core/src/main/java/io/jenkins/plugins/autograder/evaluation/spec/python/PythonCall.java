package io.jenkins.plugins.autograder.evaluation.spec.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call as it is written: {@code rect(2, height=3)}, perhaps with what it gives: {@code rect(2, 3) == 6}.
 *
 * @param text of the call alone
 * @param function its name, perhaps with dots
 * @param arguments their texts, in order
 * @param named the texts of those with a name
 * @param expected the text behind {@code ==}
 */
public record PythonCall(
        String text, String function, List<String> arguments, Map<String, String> named, Optional<String> expected) {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*";
    private static final Pattern START = Pattern.compile("\\s*(" + NAME + "(?:\\." + NAME + ")*)\\s*\\(");
    private static final Pattern NAMED = Pattern.compile("\\s*(" + NAME + ")\\s*=(?!=)(.*)", Pattern.DOTALL);

    public PythonCall {
        arguments = List.copyOf(arguments);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /**
     * Read a call.
     *
     * @throws IllegalArgumentException if the text is none; the message says what is wrong with it
     */
    public static PythonCall parse(String text) {
        Matcher start = START.matcher(text);
        if (!start.lookingAt()) {
            throw wrong(text, "a call is a name and arguments in brackets, such as rect(2, 3)");
        }
        List<String> arguments = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        int at = start.end();
        boolean open = true;
        while (open) {
            int end = Tokens.endOfItem(text, at);
            if (end == text.length()) {
                throw wrong(text, "a bracket or a quote is not closed");
            }
            open = text.charAt(end) == ',';
            if (!open && text.charAt(end) != ')') {
                throw wrong(text, "'" + text.charAt(end) + "' closes what it did not open");
            }
            add(text, text.substring(at, end), open, arguments, named);
            at = end + 1;
        }
        return new PythonCall(
                text.substring(0, at).strip(), start.group(1), arguments, named, expected(text, text.substring(at)));
    }

    private static void add(
            String call, String item, boolean comma, List<String> arguments, Map<String, String> named) {
        if (item.isBlank()) {
            if (comma) {
                throw wrong(call, "an argument is missing before a comma");
            }
            return;
        }
        String argument = item.strip();
        Matcher name = NAMED.matcher(argument);
        if (name.matches()) {
            if (name.group(2).isBlank() || named.containsKey(name.group(1))) {
                throw wrong(call, "the argument " + name.group(1) + " has no value, or has two");
            }
            named.put(name.group(1), name.group(2).strip());
        } else if (argument.startsWith("*")) {
            throw wrong(call, "arguments with a star are not allowed here; write them out");
        } else if (!named.isEmpty()) {
            throw wrong(call, "an argument without a name follows one with a name");
        } else {
            arguments.add(argument);
        }
    }

    private static Optional<String> expected(String call, String rest) {
        String text = rest.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        if (!text.startsWith("==") || text.substring(2).isBlank()) {
            throw wrong(call, "after the call may stand what it gives: == 6");
        }
        return Optional.of(text.substring(2).strip());
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("\"" + text.strip() + "\" is no call: " + why);
    }
}

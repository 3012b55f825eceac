package io.jenkins.plugins.autograder.evaluation.spec.python;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a Python literal: numbers, strings, {@code None}, {@code True}, {@code False}, and lists, tuples, sets and
 * dictionaries of those.
 */
public final class PythonLiteral {
    private static final int DEEPEST = 50;
    private static final OptionalInt NONE = OptionalInt.empty();
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d[\\d_]*(?:\\.[\\d_]*)?|\\.\\d[\\d_]*)(?:[eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");

    private final String text;
    private int at;

    private PythonLiteral(String text) {
        this.text = text;
    }

    /**
     * Read a literal.
     *
     * @throws IllegalArgumentException if the text is none; the message says what is wrong with it
     */
    public static Value parse(String text) {
        PythonLiteral literal = new PythonLiteral(text);
        Value value = literal.value(0);
        literal.skipBlanks();
        if (literal.at < text.length()) {
            throw literal.wrong("nothing may follow it");
        }
        return value;
    }

    private Value value(int depth) {
        skipBlanks();
        if (depth > DEEPEST) {
            throw wrong("it is nested too deep");
        }
        if (at == text.length()) {
            throw wrong("something is missing at its end");
        }
        char c = text.charAt(at);
        return switch (c) {
            case '[' -> new Value.Items("list", Value.Shape.LIST, NONE, items(']', depth).all, NONE);
            case '(' -> tuple(depth);
            case '{' -> braces(depth);
            case '\'', '"' -> new Value.Text("str", string(), NONE);
            case '-', '+' -> signed(c);
            default -> Character.isDigit(c) || c == '.' ? number("") : word();
        };
    }

    /** Items of a list, and whether a comma stands behind the last one. */
    private record Found(List<Value> all, boolean comma) {}

    private Found items(char end, int depth) {
        at++;
        List<Value> items = new ArrayList<>();
        boolean comma = false;
        while (!isNext(end)) {
            if (!items.isEmpty() && !comma) {
                throw wrong("a comma or " + end + " is missing");
            }
            items.add(value(depth + 1));
            comma = isNext(',');
            if (comma) {
                at++;
            }
        }
        at++;
        return new Found(items, comma);
    }

    private Value tuple(int depth) {
        Found found = items(')', depth);
        return found.all.size() == 1 && !found.comma
                ? found.all.get(0)
                : new Value.Items("tuple", Value.Shape.TUPLE, NONE, found.all, NONE);
    }

    private Value braces(int depth) {
        int start = at;
        at++;
        if (isNext('}')) {
            at++;
            return new Value.Dict("dict", NONE, List.of(), NONE);
        }
        value(depth + 1);
        boolean dictionary = isNext(':');
        at = start;
        return dictionary
                ? dictionary(depth)
                : new Value.Items("set", Value.Shape.SET, NONE, items('}', depth).all, NONE);
    }

    private Value dictionary(int depth) {
        at++;
        List<Value.Entry> entries = new ArrayList<>();
        boolean more = true;
        while (more) {
            Value key = value(depth + 1);
            if (!isNext(':')) {
                throw wrong("a colon is missing behind a key");
            }
            at++;
            entries.add(new Value.Entry(key, value(depth + 1)));
            more = isNext(',');
            if (more) {
                at++;
                more = !isNext('}');
            }
        }
        if (!isNext('}')) {
            throw wrong("a comma or } is missing");
        }
        at++;
        return new Value.Dict("dict", NONE, entries, NONE);
    }

    private Value signed(char sign) {
        at++;
        return number(sign == '-' ? "-" : "");
    }

    private Value number(String sign) {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw wrong("a number is missing behind the sign");
        }
        at = matcher.end();
        String digits = matcher.group().replace("_", "");
        return digits.matches("\\d+")
                ? new Value.Int("int", new BigInteger(sign + digits))
                : new Value.Real("float", Double.parseDouble(sign + digits));
    }

    private Value word() {
        Matcher matcher = WORD.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw wrong("'" + text.charAt(at) + "' begins nothing that is known here");
        }
        at = matcher.end();
        return switch (matcher.group()) {
            case "None" -> new Value.None();
            case "True" -> new Value.Bool(true);
            case "False" -> new Value.Bool(false);
            case "true", "false", "null" -> throw wrong("in Python it is True, False or None");
            default -> throw wrong("a text needs quotes, '" + matcher.group() + "'");
        };
    }

    private String string() {
        int end = Tokens.endOfString(text, at);
        char quote = text.charAt(at);
        int quotes = text.startsWith(String.valueOf(quote).repeat(3), at) && end - at >= 6 ? 3 : 1;
        if (end - at < 2 * quotes || text.charAt(end - 1) != quote) {
            throw wrong("a quote is not closed");
        }
        String inside = text.substring(at + quotes, end - quotes);
        at = end;
        return unescaped(inside);
    }

    private String unescaped(String inside) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (from < inside.length()) {
            char c = inside.charAt(from);
            from++;
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            if (from == inside.length()) {
                throw wrong("a quote is not closed");
            }
            char escaped = inside.charAt(from);
            from++;
            switch (escaped) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case '\\', '\'', '"' -> plain.append(escaped);
                case 'u' -> {
                    plain.append(codeUnit(inside, from));
                    from += 4;
                }
                default -> throw wrong("\\" + escaped + " is not read here; write the character itself, or \\uXXXX");
            }
        }
        return plain.toString();
    }

    private char codeUnit(String inside, int from) {
        try {
            return (char) Integer.parseInt(inside.substring(from, from + 4), 16);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw wrong("four digits follow \\u");
        }
    }

    private boolean isNext(char c) {
        skipBlanks();
        if (at == text.length()) {
            throw wrong("a bracket is not closed");
        }
        return text.charAt(at) == c;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("\"" + text.strip() + "\" is no Python literal: " + why);
    }
}

package io.jenkins.plugins.autograder.coursera;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a {@code .dockerignore} leaves out, by Docker's rules: the last pattern that matches a path, or a directory above
 * it, decides; {@code !} takes in again; {@code *} and {@code ?} stay within a name, {@code **} does not.
 */
final class DockerIgnore {
    private record Rule(Pattern pattern, boolean takesIn) {}

    private final List<Rule> rules;

    private DockerIgnore(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * Read a file's lines.
     *
     * @throws IllegalArgumentException if a line is no pattern
     */
    static DockerIgnore of(List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            if (!text.isEmpty() && !line.startsWith("#")) {
                boolean takesIn = text.startsWith("!");
                rules.add(new Rule(pattern(takesIn ? text.substring(1).strip() : text), takesIn));
            }
        }
        return new DockerIgnore(rules);
    }

    /** Whether this path, relative and with {@code /}, is left out. */
    boolean leavesOut(String path) {
        boolean out = false;
        for (Rule rule : rules) {
            if (out == rule.takesIn() && matches(rule.pattern(), path)) {
                out = !rule.takesIn();
            }
        }
        return out;
    }

    private static boolean matches(Pattern pattern, String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (pattern.matcher(path.substring(0, end)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(String text) {
        String path = text.replaceAll("/+", "/").replaceAll("^(?:\\./)*/?|/$", "");
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (path.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (path.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '[' && path.indexOf(']', i) > i) {
                int end = path.indexOf(']', i);
                regex.append(path, i, end + 1);
                i = end;
            } else if (c == '\\' && i + 1 < path.length()) {
                regex.append(Pattern.quote(path.substring(i + 1, i + 2)));
                i++;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        try {
            return Pattern.compile(regex.toString(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(".dockerignore has '" + text + "', which is no pattern; mend that line");
        }
    }
}

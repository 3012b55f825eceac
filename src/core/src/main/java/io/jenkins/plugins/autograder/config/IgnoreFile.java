package io.jenkins.plugins.autograder.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A {@code .dockerignore}: what of a directory is not sent to the builder. The last pattern that matches a path, or a
 * directory above it, decides (docs.docker.com/build/concepts/context/#dockerignore-files).
 */
public final class IgnoreFile {
    /** Nothing is left out. */
    public static final IgnoreFile NONE = new IgnoreFile(List.of());

    private record Line(Pattern pattern, boolean excludes) {}

    private final List<Line> lines;

    private IgnoreFile(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Read the text of such a file; a pattern that is none is passed over. */
    public static IgnoreFile parse(String text) {
        List<Line> lines = new ArrayList<>();
        for (String raw : text.replace("\uFEFF", "").split("\n", -1)) {
            String line = raw.strip();
            if (raw.startsWith("#") || line.isEmpty()) {
                continue;
            }
            boolean includes = line.startsWith("!");
            String pattern = clean(includes ? line.substring(1).strip() : line);
            if (!pattern.isEmpty()) {
                try {
                    lines.add(new Line(Pattern.compile(regex(pattern)), !includes));
                } catch (PatternSyntaxException notAPattern) {
                    // As if the line were not there.
                }
            }
        }
        return new IgnoreFile(lines);
    }

    /** Whether there is no pattern at all. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether a path is left out, be it by itself or with a directory above it. */
    public boolean excludes(String path) {
        boolean excluded = false;
        for (Line line : lines) {
            if (line.excludes() != excluded && matches(line.pattern(), path)) {
                excluded = line.excludes();
            }
        }
        return excluded;
    }

    private static boolean matches(Pattern pattern, String path) {
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            if (pattern.matcher(path.substring(0, end)).matches()) {
                return true;
            }
        }
        return pattern.matcher(path).matches();
    }

    /** The shortest form of a pattern as Go's filepath.Clean makes it, from the top of the directory. */
    private static String clean(String pattern) {
        List<String> parts = new ArrayList<>();
        for (String part : pattern.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** A pattern of Go's filepath.Match, with {@code **} for any number of directories. */
    public static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (pattern.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (pattern.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '[' && pattern.indexOf(']', i + 2) > 0) {
                int end = pattern.indexOf(']', i + 2);
                regex.append('[')
                        .append(pattern.substring(i + 1, end)
                                .replace("[", "\\[")
                                .replace("&&", "&\\&"));
                regex.append(']');
                i = end;
            } else {
                boolean escaped = c == '\\' && i + 1 < pattern.length();
                regex.append(Pattern.quote(String.valueOf(escaped ? pattern.charAt(++i) : c)));
            }
        }
        return regex.toString();
    }
}

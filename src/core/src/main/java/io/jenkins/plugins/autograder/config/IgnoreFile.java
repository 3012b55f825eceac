package io.jenkins.plugins.autograder.config;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@code .dockerignore}: what of a directory is not sent to the builder. The last pattern that matches a path, or a
 * directory above it, decides (docs.docker.com/build/concepts/context/#dockerignore-files).
 */
public final class IgnoreFile {
    /** Nothing is left out. */
    public static final IgnoreFile NONE = new IgnoreFile(List.of());

    private record Line(Glob pattern, boolean excludes) {}

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
                Glob.parse(pattern).ifPresent(glob -> lines.add(new Line(glob, !includes)));
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

    private static boolean matches(Glob pattern, String path) {
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            if (pattern.matches(path.substring(0, end))) {
                return true;
            }
        }
        return pattern.matches(path);
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
}

package io.jenkins.plugins.autograder.evaluation.spec.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of directories that {@code potluck_config.py} gives. It is a program, and nothing of it is run: assignments of
 * plain texts are read, and all others are passed over.
 */
public final class PotluckConfig {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "^([A-Z][A-Z0-9_]*)\\s*=\\s*(?:'([^'\\\\]*)'|\"([^\"\\\\]*)\")\\s*(?:#.*)?$", Pattern.MULTILINE);

    private final Map<String, String> texts;

    private PotluckConfig(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Read a file; where there is none, nothing is given.
     *
     * @throws IOException if it cannot be read
     */
    public static PotluckConfig read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new PotluckConfig(Map.of());
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is larger than 64 KB, which is all that is read of it; shorten it");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Matcher matcher = ASSIGNMENT.matcher(Files.readString(file));
        while (matcher.find()) {
            String single = matcher.group(2);
            texts.put(matcher.group(1), single == null ? matcher.group(3) : single);
        }
        return new PotluckConfig(texts);
    }

    /** The directory of a course, with the names that are given here. */
    public CourseDirectory directory(Path area) {
        Path root = area.resolve(texts.getOrDefault("BASE_DIR", "."));
        CourseDirectory usual = CourseDirectory.of(root);
        return new CourseDirectory(
                root,
                place("TASKS_FILENAME", usual.tasksFile(), root),
                usual.specs(),
                place("SUBMISSIONS_DIR", usual.submissions(), root),
                place("EXAMPLES_DIR", usual.examples(), root),
                place("REPORTS_DIR", usual.reports(), root),
                place("RUBRICS_DIRECTORY", usual.rubrics(), root),
                place("SNIPPETS_DIRECTORY", usual.snippets(), root),
                place("INSTRUCTIONS_DIRECTORY", usual.instructions(), root));
    }

    private Path place(String name, Path usual, Path root) {
        String text = texts.get(name);
        return text == null || text.isBlank() ? usual : root.resolve(text);
    }
}

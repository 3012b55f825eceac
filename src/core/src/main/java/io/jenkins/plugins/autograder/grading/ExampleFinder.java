package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.NaturalOrder;
import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.config.Problems;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the examples below a suite's directory, and what looks like one and is none. */
final class ExampleFinder {
    /** The first directory of the names of standing checks. */
    static final String STANDING = "standing";

    private static final int MOST_LEVELS = 30;
    private static final Set<String> LEFT_BY_TOOLS = Set.of("__pycache__", "node_modules");

    private final Path suite;
    private final List<String> parts;
    private final Problems problems;

    ExampleFinder(Path suite, List<String> parts, Problems problems) {
        this.suite = suite;
        this.parts = parts;
        this.problems = problems;
    }

    /** All of them, in natural order. */
    List<ExampleDirectory> find() {
        List<ExampleDirectory> found = new ArrayList<>();
        Content top = content(suite);
        checkNames(suite, top);
        if (top.has(Example.EXPECT_FILE) || top.hasDirectory(Example.SUBMISSION_DIRECTORY)) {
            report(suite, "this is an example itself and not a directory of examples; name the directory above it");
            return found;
        }
        for (Path directory : top.directories()) {
            checkGroupName(directory);
            found.addAll(below(directory, 1));
        }
        return found;
    }

    private List<ExampleDirectory> below(Path directory, int level) {
        Content content = content(directory);
        checkNames(directory, content);
        boolean hasExpectFile = content.has(Example.EXPECT_FILE);
        boolean hasSubmission = content.hasDirectory(Example.SUBMISSION_DIRECTORY);
        ExampleDirectory itself = new ExampleDirectory(name(directory), directory, hasExpectFile, hasSubmission);
        if (!itself.isBare()) {
            checkNothingBelow(directory, content);
            return List.of(itself);
        }
        if (level == MOST_LEVELS) {
            report(directory, "directories are nested more than " + MOST_LEVELS + " levels deep here; none is read");
            return List.of();
        }
        if (level == 1 && parts.contains(name(directory))) {
            content.directories().forEach(this::checkGroupName);
        }
        List<ExampleDirectory> examples = new ArrayList<>();
        content.directories().forEach(child -> examples.addAll(below(child, level + 1)));
        if (examples.isEmpty()) {
            return content.files().isEmpty() ? List.of() : List.of(itself);
        }
        checkNoSubmissionIsTornApart(directory, content, examples);
        return examples;
    }

    /** What is in a directory, hidden entries left out, in natural order. */
    private record Content(List<Path> directories, List<Path> files) {
        boolean has(String name) {
            return hasDirectory(name) || files.stream().anyMatch(file -> file.endsWith(name));
        }

        boolean hasDirectory(String name) {
            return directories.stream().anyMatch(directory -> directory.endsWith(name));
        }
    }

    private Content content(Path directory) {
        List<Path> directories = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Path entry : entries(directory)) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                directories.add(entry);
            } else if (Files.isSymbolicLink(entry) && Files.isDirectory(entry)) {
                report(entry, "this is a link to a directory, and links are not followed; copy what it links to");
            } else {
                files.add(entry);
            }
        }
        return new Content(directories, files);
    }

    private List<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .filter(entry -> !LEFT_BY_TOOLS.contains(entry.getFileName().toString()))
                    .sorted(Comparator.comparing(Path::toString, NaturalOrder.INSTANCE))
                    .toList();
        } catch (IOException e) {
            report(directory, "this directory cannot be read; check its permissions");
            return List.of();
        }
    }

    private void checkGroupName(Path directory) {
        String name = lastName(directory);
        Optional<String> meant = parts.contains(name) ? Optional.empty() : OutcomeGroup.meantBy(name);
        if (meant.isPresent() && !Files.exists(directory.resolve(Example.EXPECT_FILE))) {
            report(
                    directory,
                    "did you mean " + meant.get() + "? Only that name says what is expected of the examples"
                            + " in it; rename the directory");
        }
        if (name.equals(STANDING) && directory.getNameCount() == suite.getNameCount() + 1) {
            report(directory, "the name standing is kept for the standing checks; rename the directory");
        }
    }

    private void checkNames(Path directory, Content content) {
        for (Path file : content.files()) {
            String name = lastName(file).toLowerCase(Locale.ROOT);
            String meant = directory.equals(suite) ? SettingsFile.NAME : Example.EXPECT_FILE;
            String stem = meant.substring(0, meant.indexOf('.'));
            if ((name.equals(stem + ".yml") || name.equals(meant))
                    && !lastName(file).equals(meant)) {
                report(file, "this file is not read under this name; rename it to " + meant);
            }
        }
    }

    private void checkNothingBelow(Path example, Content content) {
        for (Path directory : content.directories()) {
            if (directory.endsWith(Example.SUBMISSION_DIRECTORY)) {
                continue;
            }
            try (Stream<Path> tree = Files.walk(directory, MOST_LEVELS)) {
                tree.filter(path -> path.endsWith(Example.EXPECT_FILE))
                        .sorted()
                        .forEach(file -> report(
                                file,
                                "this file is inside the example " + name(example)
                                        + ", and examples are not nested; move one of the two"));
            } catch (IOException | UncheckedIOException e) {
                report(directory, "this directory cannot be read; check its permissions");
            }
        }
    }

    /** A submission of files and directories, put there without a word, would become several examples. */
    private void checkNoSubmissionIsTornApart(Path directory, Content content, List<ExampleDirectory> examples) {
        Optional<Path> file = content.files().stream()
                .filter(path -> !lastName(path).toLowerCase(Locale.ROOT).startsWith("readme"))
                .findFirst();
        if (file.isPresent() && examples.stream().allMatch(ExampleDirectory::isBare)) {
            report(
                    directory,
                    "there are files here (" + lastName(file.get()) + ") beside directories with files ("
                            + lastName(examples.get(0).path()) + "); if they are one submission, put them all into "
                            + Example.SUBMISSION_DIRECTORY + "/, else move the files away");
        }
    }

    private void report(Path path, String message) {
        problems.add(Place.of(path.toString()), message);
    }

    private String name(Path directory) {
        return suite.relativize(directory).toString().replace(File.separatorChar, '/');
    }

    private static String lastName(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }
}

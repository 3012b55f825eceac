package io.jenkins.plugins.autograder.grading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Submissions that every grader must survive. Each must be graded, or declared not gradable, and none may get full
 * marks. They lie in a temporary directory, which {@link #close} removes.
 *
 * <p>There is a set for each part of the suite, or one where it has no parts. Its files are called as those of a model:
 * the first example of the part that expects full marks, or else its first example. The model's parameters are theirs,
 * too, but for the file name.
 */
final class StandingChecks implements AutoCloseable {
    private static final int BINARY_BYTES = 4096;

    /** None at all. */
    static final StandingChecks NONE = new StandingChecks(Optional.empty());

    private static final Expectation EXPECTATION = new Expectation(
            new StatusCheck(Set.of(GradeStatus.GRADED, GradeStatus.NOT_GRADABLE), ""),
            List.of(ScoreCheck.belowFullMarks()));

    private final Optional<TemporaryDirectory> temporary;
    private final List<Example> examples = new ArrayList<>();

    private StandingChecks(Optional<TemporaryDirectory> temporary) {
        this.temporary = temporary;
    }

    /** The checks for a suite. */
    static StandingChecks of(Suite suite) throws IOException {
        TemporaryDirectory temporary = TemporaryDirectory.create("standing-checks");
        StandingChecks checks = new StandingChecks(Optional.of(temporary));
        try {
            if (suite.settings().parts().isEmpty()) {
                checks.add(temporary.path(), ExampleFinder.STANDING, suite.examples());
            }
            for (String part : suite.settings().parts()) {
                List<Example> ofPart = suite.examples().stream()
                        .filter(example -> example.parameters().part().equals(Optional.of(part)))
                        .toList();
                checks.add(temporary.path(), ExampleFinder.STANDING + "/" + part, ofPart);
            }
            return checks;
        } catch (IOException | RuntimeException e) {
            checks.close();
            throw e;
        }
    }

    List<Example> examples() {
        return List.copyOf(examples);
    }

    @Override
    public void close() {
        temporary.ifPresent(TemporaryDirectory::close);
    }

    /** The kinds of submission, in the order in which they run. */
    private enum Check {
        EMPTY_FILE("empty-file", "A file with nothing in it."),
        NO_FILE("no-file", "No file at all."),
        UNREADABLE_FILE("unreadable-file", "A file that the grader has no permission to read."),
        BINARY_FILE("binary-file", "A file of bytes that are no text."),
        WRONG_NAME("wrong-name", "A file under another name than the one that the grader looks for.");

        private static final FileAttribute<Set<PosixFilePermission>> NO_PERMISSIONS =
                PosixFilePermissions.asFileAttribute(Set.of());

        private final String word;
        private final String description;

        Check(String word, String description) {
            this.word = word;
            this.description = description;
        }

        void fill(Path directory, String name) throws IOException {
            Path file = directory.resolve(name);
            switch (this) {
                case EMPTY_FILE -> Files.createFile(file);
                case NO_FILE -> {}
                case UNREADABLE_FILE -> Files.createFile(file, NO_PERMISSIONS);
                case BINARY_FILE -> Files.write(file, binary());
                case WRONG_NAME ->
                    Files.writeString(directory.resolve("misnamed-" + name), "This file has the wrong name.\n");
            }
        }

        /** The same bytes every time, none of them UTF-8 for long, a NUL among the first. */
        private static byte[] binary() {
            byte[] bytes = new byte[BINARY_BYTES];
            new Random(BINARY_BYTES).nextBytes(bytes);
            System.arraycopy("\u0000BINARY\n".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 8);
            return bytes;
        }
    }

    private void add(Path root, String prefix, List<Example> candidates) throws IOException {
        Optional<Example> model = candidates.stream()
                .filter(example -> example.expectation().wantsFullMarks())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
        for (Check check : Check.values()) {
            if (model.isPresent()) {
                examples.add(example(root, prefix + "/" + check.word, check, model.get()));
            }
        }
    }

    private static Example example(Path root, String name, Check check, Example model) throws IOException {
        Path directory = Files.createDirectories(root.resolve(name));
        List<String> names = model.fileNames().isEmpty() ? List.of("submission.txt") : model.fileNames();
        for (String file : names) {
            check.fill(directory, file);
        }
        Parameters given = model.parameters();
        return new Example(
                name,
                ExampleResult.Kind.STANDING_CHECK,
                check.description,
                directory,
                Example.Layout.WHOLE_DIRECTORY,
                new Parameters(
                        given.part(), given.user(), Optional.of(names.get(0)), given.environment(), given.arguments()),
                LimitOverrides.NONE,
                EXPECTATION);
    }
}

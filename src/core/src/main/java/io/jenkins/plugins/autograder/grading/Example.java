package io.jenkins.plugins.autograder.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A submission, and what is expected of its grade.
 *
 * @param name unique in its suite, with {@code /}: {@code sum/off-by-one}
 * @param kind an example of the course team's, or a standing check
 * @param description the author's own words; may be empty
 * @param directory of the example
 * @param layout where in the directory the submission is
 * @param parameters what the grader is told
 * @param limits that this example asks for in place of the suite's
 * @param expectation of the grade
 */
public record Example(
        String name,
        ExampleResult.Kind kind,
        String description,
        Path directory,
        Layout layout,
        Parameters parameters,
        LimitOverrides limits,
        Expectation expectation) {

    /** The file that says what is expected. */
    static final String EXPECT_FILE = "expect.yaml";

    /** The directory that holds the submission where the example has other things, too. */
    static final String SUBMISSION_DIRECTORY = "submission";

    /** Where in its directory the submission of an example is. */
    public enum Layout {
        /** In {@code submission/}. */
        SUBMISSION_DIRECTORY,
        /** Everything there is. */
        WHOLE_DIRECTORY,
        /** Everything but {@code expect.yaml}. */
        BESIDE_EXPECT_FILE
    }

    /** The directory that the submission is in. */
    public Path submission() {
        return layout == Layout.SUBMISSION_DIRECTORY ? directory.resolve(SUBMISSION_DIRECTORY) : directory;
    }

    /** The submission for people. The files of a standing check are gone when somebody reads of it; its name stays. */
    Path shownSubmission() {
        return kind == ExampleResult.Kind.STANDING_CHECK ? Path.of(name) : submission();
    }

    /** The submission as a directory of its own, for a run. */
    SubmissionDirectory open() throws IOException {
        return layout == Layout.BESIDE_EXPECT_FILE
                ? SubmissionDirectory.without(directory, EXPECT_FILE)
                : SubmissionDirectory.asIs(submission());
    }

    /** The names of the files at the top of the submission, in order. */
    List<String> fileNames() {
        return SubmissionDirectory.fileNames(submission()).stream()
                .filter(name -> layout != Layout.BESIDE_EXPECT_FILE || !name.equals(EXPECT_FILE))
                .toList();
    }
}

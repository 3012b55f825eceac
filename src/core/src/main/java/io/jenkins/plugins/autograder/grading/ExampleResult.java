package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.sandbox.Limits;
import java.nio.file.Path;
import java.util.List;

/**
 * How one example, or one standing check, went.
 *
 * @param name unique in its suite, with {@code /}: {@code sum/off-by-one}
 * @param kind an example of the course team's, or a standing check
 * @param description the author's own words about the example; may be empty
 * @param submission the directory that was graded
 * @param parameters what the grader was told
 * @param limits what each run might use
 * @param expected what was expected, in words, a clause each
 * @param verdict how grades and expectation compare
 * @param mismatches of the first grade that was not as expected; empty otherwise
 * @param grades one for each repetition; empty where the verdict is {@link Verdict#NOT_RUN}, or where the
 *     submission could not be read
 */
public record ExampleResult(
        String name,
        Kind kind,
        String description,
        Path submission,
        Parameters parameters,
        Limits limits,
        List<String> expected,
        Verdict verdict,
        List<Mismatch> mismatches,
        List<Grade> grades) {

    /** Who asked for it. */
    public enum Kind {
        EXAMPLE,
        STANDING_CHECK
    }

    /** How grades and expectation compare. */
    public enum Verdict {
        AS_EXPECTED,
        UNEXPECTED,
        /** Every grade was as expected, but score, status or feedback changed from one repetition to another. */
        VARIED,
        /** Left out after {@code --fail-fast}, a cancellation, or the loss of the engine. */
        NOT_RUN
    }

    public ExampleResult {
        expected = List.copyOf(expected);
        mismatches = List.copyOf(mismatches);
        grades = List.copyOf(grades);
    }
}

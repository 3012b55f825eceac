package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Excerpt;
import io.jenkins.plugins.autograder.evaluation.value.Repr;
import io.jenkins.plugins.autograder.evaluation.value.Value;

/**
 * What is compared.
 *
 * @param actual of the submission
 * @param expected of the solution, or as declared in the spec
 * @param what it is, as it reads after "the": {@code result}, {@code output}, {@code content of scores.txt}
 */
public record Sides(Value actual, Value expected, String what) {
    private static final int LONGEST = 5_000;
    private static final int SHORT = 120;

    /** Both as details: texts as they are, other values as Python writes them. */
    Detail detail() {
        boolean texts = actual instanceof Value.Text && expected instanceof Value.Text;
        return new Detail.Sides(shown(expected, texts), shown(actual, texts));
    }

    private static Excerpt shown(Value value, boolean text) {
        return Excerpt.of(text && value instanceof Value.Text string ? string.text() : Repr.of(value, LONGEST));
    }

    /** A value within a sentence. */
    static String brief(Value value) {
        return Repr.of(value, SHORT);
    }
}

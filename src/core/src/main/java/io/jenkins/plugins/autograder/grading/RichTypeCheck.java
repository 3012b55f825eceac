package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.feedback.RichFeedback;
import java.util.Locale;
import java.util.Optional;

/**
 * Which kind of rich feedback there is to be.
 *
 * @param type absent for none
 * @param where it is asked for
 */
record RichTypeCheck(Optional<RichFeedback.Type> type, String where) implements Expectation.Check {
    @Override
    public Optional<Mismatch> check(Grade grade) {
        Optional<RichFeedback.Type> actual =
                grade.feedback().flatMap(feedback -> feedback.rich()).map(RichFeedback::type);
        return actual.equals(type)
                ? Optional.empty()
                : Optional.of(new Mismatch("rich.type", word(type), word(actual), where));
    }

    @Override
    public String describe() {
        return type.isEmpty() ? "no rich feedback" : "rich feedback of type " + word(type);
    }

    private static String word(Optional<RichFeedback.Type> type) {
        return type.map(present -> present.name().toLowerCase(Locale.ROOT)).orElse("none");
    }
}

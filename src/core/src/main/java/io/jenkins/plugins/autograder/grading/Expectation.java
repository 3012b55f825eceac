package io.jenkins.plugins.autograder.grading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is expected of a grade.
 *
 * @param status the statuses that are fine; a grade of another one is held against this alone
 * @param checks of what the grade says, all of which must hold
 */
public record Expectation(StatusCheck status, List<Check> checks) {

    /** One thing that is expected. */
    public sealed interface Check permits StatusCheck, ScoreCheck, TextCheck, RichTypeCheck, DurationCheck {
        /** How the grade is off, if it is. */
        Optional<Mismatch> check(Grade grade);

        /** The clause for people: {@code score 0.75}. */
        String describe();
    }

    /** A grade, with whatever score. */
    static final Expectation GRADED = new Expectation(new StatusCheck(Set.of(GradeStatus.GRADED), ""), List.of());

    public Expectation {
        checks = List.copyOf(checks);
    }

    /** How the grade is off; empty if it is as expected. */
    public List<Mismatch> check(Grade grade) {
        Optional<Mismatch> otherStatus = status.check(grade);
        return otherStatus.isPresent()
                ? List.of(otherStatus.get())
                : checks.stream().flatMap(check -> check.check(grade).stream()).toList();
    }

    /** What is expected in words, a clause each. */
    public List<String> describe() {
        return Stream.concat(Stream.of(status), checks.stream())
                .map(Check::describe)
                .toList();
    }

    /** Whether nothing but full marks will do. */
    boolean wantsFullMarks() {
        return checks.stream().anyMatch(check -> check instanceof ScoreCheck score && score.isFullMarks());
    }
}

package io.jenkins.plugins.autograder.grading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which statuses are fine.
 *
 * @param allowed at least one
 * @param where it is asked for, or empty
 */
record StatusCheck(Set<GradeStatus> allowed, String where) implements Expectation.Check {
    StatusCheck {
        allowed = Set.copyOf(allowed);
    }

    boolean isGraded() {
        return allowed.equals(Set.of(GradeStatus.GRADED));
    }

    @Override
    public Optional<Mismatch> check(Grade grade) {
        return allowed.contains(grade.status())
                ? Optional.empty()
                : Optional.of(new Mismatch("outcome", words(), grade.status().word() + ": " + grade.reason(), where));
    }

    @Override
    public String describe() {
        return words();
    }

    private String words() {
        return allowed.stream().sorted().map(GradeStatus::word).collect(Collectors.joining(" or "));
    }
}

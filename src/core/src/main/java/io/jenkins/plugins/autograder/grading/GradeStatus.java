package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.sandbox.Outcome;
import java.util.Locale;
import java.util.Optional;

/** Whether there is a grade, and if not, why. */
public enum GradeStatus {
    GRADED("the grader gave a valid score and feedback"),
    NOT_GRADABLE("the grader said that the submission cannot be graded"),
    GRADER_ERROR("the grader failed, or its answer breaks the feedback contract"),
    TIMEOUT(Outcome.TIMEOUT),
    CPU_LIMIT(Outcome.CPU_LIMIT),
    OOM(Outcome.OOM),
    PIDS_LIMIT(Outcome.PIDS_LIMIT),
    OUTPUT_LIMIT(Outcome.OUTPUT_LIMIT),
    DISK_LIMIT(Outcome.DISK_LIMIT),
    RESULT_TOO_LARGE(Outcome.RESULT_TOO_LARGE),
    RESULT_NOT_REGULAR(Outcome.RESULT_NOT_REGULAR),
    FAILED_TO_START(Outcome.FAILED_TO_START),
    CANCELLED(Outcome.CANCELLED);

    private final String meaning;

    GradeStatus(String meaning) {
        this.meaning = meaning;
    }

    GradeStatus(Outcome outcome) {
        this(outcome.meaning());
    }

    /** The status of a run that left no answer worth reading; absent where the answer decides. */
    static Optional<GradeStatus> without(Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> Optional.empty();
            case NON_ZERO_EXIT -> Optional.of(GRADER_ERROR);
            case TIMEOUT -> Optional.of(TIMEOUT);
            case CPU_LIMIT -> Optional.of(CPU_LIMIT);
            case OOM -> Optional.of(OOM);
            case PIDS_LIMIT -> Optional.of(PIDS_LIMIT);
            case OUTPUT_LIMIT -> Optional.of(OUTPUT_LIMIT);
            case DISK_LIMIT -> Optional.of(DISK_LIMIT);
            case RESULT_TOO_LARGE -> Optional.of(RESULT_TOO_LARGE);
            case RESULT_NOT_REGULAR -> Optional.of(RESULT_NOT_REGULAR);
            case FAILED_TO_START -> Optional.of(FAILED_TO_START);
            case CANCELLED -> Optional.of(CANCELLED);
        };
    }

    /** The word for people and files: {@code graded}, {@code grader-error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One clause that says what it means. */
    public String meaning() {
        return meaning;
    }
}

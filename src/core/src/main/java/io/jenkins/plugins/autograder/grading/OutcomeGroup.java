package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.DidYouMean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A directory name that says what is expected of the examples in it. */
enum OutcomeGroup {
    FULL_MARKS("full-marks", "accepted", GradeStatus.GRADED),
    PARTIAL_MARKS("partial-marks", "partially_accepted", GradeStatus.GRADED),
    NO_MARKS("no-marks", "no-marks", GradeStatus.GRADED),
    WRONG_ANSWER("wrong-answer", "wrong_answer", GradeStatus.GRADED),
    NOT_GRADABLE("not-gradable", "not-gradable", GradeStatus.NOT_GRADABLE),
    GRADER_ERROR("grader-error", "run_time_error", GradeStatus.GRADER_ERROR),
    TIMEOUT("timeout", "time_limit_exceeded", GradeStatus.TIMEOUT),
    OOM("oom", "oom", GradeStatus.OOM),
    PIDS_LIMIT("pids-limit", "pids-limit", GradeStatus.PIDS_LIMIT),
    OUTPUT_LIMIT("output-limit", "output-limit", GradeStatus.OUTPUT_LIMIT),
    DISK_LIMIT("disk-limit", "disk-limit", GradeStatus.DISK_LIMIT),
    FAILED_TO_START("failed-to-start", "failed-to-start", GradeStatus.FAILED_TO_START);

    /** Three letters are near to too many other words for a guess. */
    private static final int SHORTEST_GUESS = 4;

    private final String directory;
    private final String alias;
    private final GradeStatus status;

    OutcomeGroup(String directory, String alias, GradeStatus status) {
        this.directory = directory;
        this.alias = alias;
        this.status = status;
    }

    /** The group of a directory name. */
    static Optional<OutcomeGroup> named(String name) {
        return Arrays.stream(values())
                .filter(group -> group.directory.equals(name) || group.alias.equals(name))
                .findFirst();
    }

    /** The nearest directory of an example's name that is a group, the example's own one first. */
    static Optional<OutcomeGroup> of(String example) {
        List<String> names = List.of(example.split("/"));
        for (int i = names.size() - 1; i >= 0; i--) {
            Optional<OutcomeGroup> group = named(names.get(i));
            if (group.isPresent()) {
                return group;
            }
        }
        return Optional.empty();
    }

    /** The name that was meant by one that is nearly a group's. */
    static Optional<String> meantBy(String name) {
        List<String> names = Arrays.stream(values())
                .flatMap(group -> List.of(group.directory, group.alias).stream())
                .filter(known -> known.length() >= SHORTEST_GUESS)
                .toList();
        return named(name).isPresent() ? Optional.empty() : DidYouMean.nearest(name, names);
    }

    StatusCheck status() {
        return new StatusCheck(Set.of(status), "");
    }

    Optional<ScoreCheck> score() {
        return switch (this) {
            case FULL_MARKS -> Optional.of(ScoreCheck.exactly(1, ""));
            case PARTIAL_MARKS -> Optional.of(ScoreCheck.partial());
            case NO_MARKS -> Optional.of(ScoreCheck.exactly(0, ""));
            case WRONG_ANSWER -> Optional.of(ScoreCheck.belowFullMarks());
            default -> Optional.empty();
        };
    }
}

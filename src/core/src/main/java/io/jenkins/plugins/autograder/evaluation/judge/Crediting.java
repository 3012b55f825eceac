package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.util.List;

/** Makes one status of several, by the rule of a {@link Credit}. */
final class Crediting {
    /** Against rounding errors in sums. */
    private static final double SLACK = 1e-9;

    private final Credit credit;

    Crediting(Credit credit) {
        this.credit = credit;
    }

    /** One that is unknown makes all unknown; one that does not apply does not count. */
    Status of(List<Status> statuses) {
        return of(statuses, 0);
    }

    /**
     * The same, where some are not judged yet.
     *
     * @param left how many; where nothing else is required, they are required too
     */
    Status of(List<Status> statuses, int left) {
        if (statuses.contains(Status.UNKNOWN)) {
            return Status.UNKNOWN;
        }
        List<Status> counting = statuses.stream()
                .filter(status -> status != Status.NOT_APPLICABLE)
                .toList();
        if (counting.isEmpty()) {
            return Status.NOT_APPLICABLE;
        }
        if (credit.strict() && counting.contains(Status.FAILED)) {
            return Status.FAILED;
        }
        double earned = earned(counting) + SLACK;
        double required = credit.required().orElse((double) counting.size() + left);
        if (earned >= required) {
            return Status.ACCOMPLISHED;
        }
        return credit.allowPartial() && earned >= credit.partial().orElse(required / 2)
                ? Status.PARTIAL
                : Status.FAILED;
    }

    private double earned(List<Status> statuses) {
        return statuses.stream()
                .mapToDouble(status -> switch (status) {
                    case ACCOMPLISHED -> 1;
                    case PARTIAL -> credit.partialCounts();
                    default -> 0;
                })
                .sum();
    }
}

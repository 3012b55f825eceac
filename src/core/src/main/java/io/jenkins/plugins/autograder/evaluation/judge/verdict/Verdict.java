package io.jenkins.plugins.autograder.evaluation.judge.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A status and why.
 *
 * @param summary one or two sentences for the student
 * @param details what backs the summary, the most telling first; may be empty
 */
public record Verdict(Status status, String summary, List<Detail> details) {
    public Verdict {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(summary, "summary");
        details = List.copyOf(details);
    }

    public static Verdict accomplished(String summary, Detail... details) {
        return new Verdict(Status.ACCOMPLISHED, summary, List.of(details));
    }

    public static Verdict partial(String summary, Detail... details) {
        return new Verdict(Status.PARTIAL, summary, List.of(details));
    }

    public static Verdict failed(String summary, Detail... details) {
        return new Verdict(Status.FAILED, summary, List.of(details));
    }

    /** Something could not be judged, which is not the submission's fault. */
    public static Verdict unknown(String summary, Detail... details) {
        return new Verdict(Status.UNKNOWN, summary, List.of(details));
    }

    public Verdict withStatus(Status other) {
        return new Verdict(other, summary, details);
    }

    /** The same with one more detail at the end. */
    public Verdict and(Detail detail) {
        List<Detail> more = new ArrayList<>(details);
        more.add(detail);
        return new Verdict(status, summary, more);
    }
}

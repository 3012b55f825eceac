package io.jenkins.plugins.autograder.evaluation.spec.course;

/**
 * How long the phases of a project are.
 *
 * @param extensionHours of a usual extension
 * @param reviewHours after the deadline, in which nothing is handed in
 * @param revisionHours after those, in which a better version may be handed in
 * @param graceMinutes by which a deadline may be missed
 */
public record Periods(double extensionHours, double reviewHours, double revisionHours, double graceMinutes) {
    /** Where nothing is said. */
    public static final Periods USUAL = new Periods(24, 24, 72, 0);
}

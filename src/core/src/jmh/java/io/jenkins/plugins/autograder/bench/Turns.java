package io.jenkins.plugins.autograder.bench;

/** Compares two rates that are measured in turn, and says so in a row of the table. */
final class Turns {
    private final Report report;
    private final int pairs;

    /** How often something is done in a second. */
    @FunctionalInterface
    interface Rate {
        double measure() throws Exception;
    }

    Turns(Report report, int pairs) {
        this.report = report;
        this.pairs = pairs;
    }

    /**
     * Compare ours with a bare loop.
     *
     * @param target the least ratio that is wanted
     */
    void compare(String what, int parallel, double target, Rate ours, Rate bare) throws Exception {
        Samples first = new Samples();
        Samples second = new Samples();
        for (int pair = 1; pair <= pairs; pair++) {
            report.progress(what + " against the bare loop, parallel " + parallel + ", pair " + pair + " of " + pairs);
            // Each goes first in turn, so that a machine that gets slower or faster favours none.
            if (pair % 2 == 1) {
                first.add(ours.measure());
                second.add(bare.measure());
            } else {
                second.add(bare.measure());
                first.add(ours.measure());
            }
        }
        Samples ratio = first.over(second);
        report.row(
                Integer.toString(parallel),
                first.show("%.2f"),
                second.show("%.2f"),
                ratio.show("%.2f"),
                "≥ " + target,
                Report.verdict(ratio.median() >= target));
    }
}

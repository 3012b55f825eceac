package io.jenkins.plugins.autograder.jenkins.report;

import java.util.ArrayList;
import java.util.List;

/** Counts in words. */
final class Totals {
    private Totals() {}

    static String words(int asExpected, int unexpected, int varied, int notRun) {
        List<String> others = new ArrayList<>();
        add(others, unexpected, "unexpected");
        add(others, varied, "varied");
        add(others, notRun, "not run");
        return asExpected + " of " + (asExpected + unexpected + varied + notRun) + " as expected"
                + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")");
    }

    private static void add(List<String> parts, int count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }
}

package io.jenkins.plugins.autograder.jenkins.report;

import io.jenkins.plugins.autograder.report.view.Visible;
import java.io.Serializable;
import java.util.Locale;

/**
 * What a report is called.
 *
 * @param id its place in addresses and file names: small letters, digits and dashes
 * @param name for people
 */
public record ReportName(String id, String name) implements Serializable {
    private static final int LONGEST = 80;

    /**
     * The name that somebody gave.
     *
     * @throws IllegalArgumentException if it is too long, or nothing of it can be an address
     */
    public static ReportName of(String given) {
        String name = Visible.oneLine(given.strip());
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (id.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("name is '" + name + "'; a report's name is 1 to " + LONGEST
                    + " characters, and has at least one letter a to z or digit");
        }
        return new ReportName(id, name);
    }

    /** The name of one part of it. */
    ReportName part(int number, int of) {
        return new ReportName(id + "-" + number + "-of-" + of, name + ", part " + number + " of " + of);
    }
}

package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.value.Repr;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;
import java.util.OptionalInt;

/** Says in words where a text begins to differ from an expected one. */
final class TextDifference {
    private static final int LONGEST = 80;

    private TextDifference() {}

    /** A sentence; the texts differ. */
    static String describe(String actual, String expected) {
        if (actual.isEmpty()) {
            return "It is empty.";
        }
        if (actual.equals(expected)) {
            return "It is so long that only its beginning was kept, which is as expected, but its length is not.";
        }
        if (actual.equalsIgnoreCase(expected)) {
            return "Only upper and lower case differ. " + firstLine(actual, expected);
        }
        if (actual.stripTrailing().equals(expected.stripTrailing())) {
            return "Only blanks or line ends at its end differ.";
        }
        if (strip(actual).equals(strip(expected))) {
            return "Only blanks and line ends differ. " + firstLine(actual, expected);
        }
        return firstLine(actual, expected);
    }

    private static String strip(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String firstLine(String actual, String expected) {
        List<String> there = actual.lines().toList();
        List<String> wanted = expected.lines().toList();
        int common = 0;
        while (common < Math.min(there.size(), wanted.size())
                && there.get(common).equals(wanted.get(common))) {
            common++;
        }
        if (common == there.size() && common == wanted.size()) {
            return "The lines are the same, but their ends differ.";
        }
        if (common == there.size()) {
            return lines(wanted.size() - common) + " missing at the end; the first is " + quoted(wanted.get(common))
                    + ".";
        }
        if (common == wanted.size()) {
            return lines(there.size() - common) + " too many at the end; the first is " + quoted(there.get(common))
                    + ".";
        }
        String change = changed(there.get(common), wanted.get(common));
        return wanted.size() == 1 && there.size() == 1
                ? Character.toUpperCase(change.charAt(0)) + change.substring(1)
                : "In line " + (common + 1) + ", " + change;
    }

    private static String lines(int count) {
        return count == 1 ? "1 line is" : count + " lines are";
    }

    private static String changed(String actual, String expected) {
        if (Math.max(actual.length(), expected.length()) <= LONGEST) {
            return quoted(expected) + " is expected, but there is " + quoted(actual) + ".";
        }
        int common = 0;
        while (common < Math.min(actual.length(), expected.length())
                && actual.charAt(common) == expected.charAt(common)) {
            common++;
        }
        return "from character " + (common + 1) + " on, " + quoted(expected.substring(common))
                + " is expected, but there is " + quoted(actual.substring(common)) + ".";
    }

    private static String quoted(String text) {
        return Repr.of(new Value.Text("str", text, OptionalInt.empty()), LONGEST);
    }
}

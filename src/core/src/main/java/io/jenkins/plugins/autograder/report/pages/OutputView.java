package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.sandbox.Output;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run printed on one stream.
 *
 * @param title {@code standard output}
 * @param size how much was printed
 * @param text of it, shortened where it is long
 * @param notices what is missing, or not as it was printed
 */
record OutputView(String title, String size, Excerpt text, List<String> notices) {

    private static final char REPLACED = '\ufffd';

    static OutputView of(String title, Output output) {
        String whole = output.text();
        List<String> notices = new ArrayList<>();
        if (output.truncated()) {
            notices.add("Cut off: the first " + Figures.count(output.content().length, "byte") + " of "
                    + Figures.number(output.written()) + " were kept.");
        }
        Excerpt excerpt = Excerpt.of(whole);
        if (excerpt.leftOut() > 0) {
            notices.add("Long: the start and the end are shown here, all that was kept ("
                    + Figures.count(output.content().length, "byte") + ") is in report.json.");
        }
        if (whole.indexOf(REPLACED) >= 0) {
            notices.add("Not all of it is valid UTF-8; such bytes are shown as " + REPLACED + ".");
        }
        return new OutputView(title, Figures.bytes(output.written()), excerpt, notices);
    }
}

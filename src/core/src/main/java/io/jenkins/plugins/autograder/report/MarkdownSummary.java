package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.Mismatch;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Overview;
import io.jenkins.plugins.autograder.report.view.Overview.Attention;
import io.jenkins.plugins.autograder.report.view.Reproduction;
import io.jenkins.plugins.autograder.report.view.Row;
import io.jenkins.plugins.autograder.report.view.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The report in a few lines of Markdown, for a pull request, a check or a chat: the verdict, and what to look at. */
public final class MarkdownSummary {

    /** GitHub takes 65,535 characters in the summary of a check. */
    private static final int LONGEST = 60_000;

    private static final int LONGEST_CELL = 160;
    private static final int LONGEST_LINE = 2_000;

    /** Write the summary, as UTF-8. The stream is left open. */
    public void write(SuiteResult suite, OutputStream out) throws IOException {
        write(Overview.of(suite), out);
    }

    void write(Overview overview, OutputStream out) throws IOException {
        out.write(text(overview).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String text(Overview overview) {
        SuiteInfo info = overview.info();
        Markdown markdown = new Markdown();
        String sign = Words.sign(overview.asExpected() ? Verdict.AS_EXPECTED : Verdict.UNEXPECTED);
        markdown.heading(2, sign + " " + overview.headline());
        overview.standingChecks().ifPresent(checks -> markdown.paragraph(checks + "."));
        overview.interruption()
                .ifPresent(why -> markdown.paragraph("**Ended before its time:** " + Markdown.code(why, LONGEST_LINE)));
        if (!info.isolated()) {
            markdown.paragraph("⚠ **Not isolated.** " + Words.NOT_ISOLATED);
        }
        for (Verdict verdict : Verdict.values()) {
            if (overview.count(verdict) > 0) {
                markdown.item(Words.sign(verdict) + " " + Figures.number(overview.count(verdict)) + " "
                        + Words.verdict(verdict));
            }
        }
        markdown.end();
        addAttention(markdown, overview);
        markdown.paragraph("Graded with " + Markdown.code(info.image().name(), LONGEST_CELL) + " ("
                + Markdown.code(info.image().id(), LONGEST_CELL) + "), profile "
                + Markdown.code(info.profile(), LONGEST_CELL) + ", " + Words.repeat(info) + ", in "
                + Figures.duration(info.duration()) + ".");
        markdown.paragraph("Again: " + Markdown.code(Reproduction.ofSuite(info), LONGEST_LINE));
        return markdown.toString();
    }

    private static void addAttention(Markdown markdown, Overview overview) {
        if (overview.attention().isEmpty()) {
            return;
        }
        markdown.heading(3, "What to look at");
        markdown.row(List.of("Name", "Verdict", "Actual", "Not as expected")).rule(4);
        int shown = 0;
        for (Attention item : overview.attention()) {
            if (markdown.length() > LONGEST) {
                break;
            }
            Row row = item.row();
            markdown.row(List.of(
                    Markdown.code(row.name(), LONGEST_CELL),
                    Words.sign(row.verdict()) + " " + Words.verdict(row.verdict()),
                    Markdown.code(row.actual(), LONGEST_CELL),
                    reasons(item.mismatches())));
            shown++;
        }
        markdown.end();
        int more = overview.attention().size() - shown + overview.attentionLeftOut();
        if (more > 0) {
            markdown.paragraph("The table ends after " + Figures.count(shown, "row") + "; " + Figures.number(more)
                    + " more are in the report.");
        }
    }

    private static String reasons(List<Mismatch> mismatches) {
        if (mismatches.isEmpty()) {
            return "";
        }
        String first = Markdown.code(Words.mismatch(mismatches.get(0)), LONGEST_CELL);
        return mismatches.size() == 1 ? first : first + " and " + (mismatches.size() - 1) + " more";
    }
}

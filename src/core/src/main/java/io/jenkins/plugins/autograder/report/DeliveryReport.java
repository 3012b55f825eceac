package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.coursera.Plan;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptJson;
import io.jenkins.plugins.autograder.report.ReportFolder.Draft;
import io.jenkins.plugins.autograder.report.pages.DeliveryPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes what was brought to Coursera: the plan, what became of it, and the receipt. */
public final class DeliveryReport {
    /** The receipt's name in a report. */
    public static final String RECEIPT = "receipt.json";

    /** The plan's name in a report. */
    public static final String PLAN = "plan.json";

    private DeliveryReport() {}

    /**
     * Write the documents and a page for a browser.
     *
     * @param receipt at its end, or as far as it came
     * @param plan what was to be done when it was begun
     * @param directory made where it is missing; files that no report wrote stay
     * @return the page
     */
    public static Path write(Receipt receipt, List<Plan.Entry> plan, Path directory) throws IOException {
        ReportFolder folder = ReportFolder.open(directory);
        write(folder, RECEIPT, ReceiptJson.write(receipt).getBytes(StandardCharsets.UTF_8));
        write(folder, PLAN, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(plan));
        HtmlReport.copyAssets(folder);
        try (Draft draft = folder.draft(HtmlReport.INDEX)) {
            new DeliveryPages().page(receipt, plan, draft.out());
            draft.publish();
        }
        return directory.resolve(HtmlReport.INDEX);
    }

    private static void write(ReportFolder folder, String name, byte[] content) throws IOException {
        try (Draft draft = folder.draft(name)) {
            draft.out().write(content);
            draft.publish();
        }
    }
}

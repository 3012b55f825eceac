package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.Plan;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptFile;
import io.jenkins.plugins.autograder.coursera.ReceiptJson;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The receipt of a command that changes something at Coursera, and the plan before it. */
final class ReceiptOptions {
    private static final int ID_LENGTH = 8;

    @Option(names = "--plan", description = "Print every call that would be made and what it would change. Make none.")
    private boolean plan;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "Where the receipt goes. Default: autograder-receipt-ID.json in this directory.")
    private @Nullable Path receipt;

    @Option(names = "--json", description = "Print the receipt, or the plan, as JSON.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write a page about it here, with the plan and the receipt.")
    private @Nullable Path report;

    /** Where a page about it is to go. */
    Optional<Path> report() {
        return Optional.ofNullable(report);
    }

    /** Whether nothing is to be done. */
    boolean planOnly() {
        return plan;
    }

    boolean json() {
        return json;
    }

    /** Where this receipt goes. */
    ReceiptFile file(Receipt of) {
        return new ReceiptFile(
                receipt == null ? Path.of("autograder-receipt-" + of.id().substring(0, ID_LENGTH) + ".json") : receipt);
    }

    /** Print what would be done. */
    int printPlan(Console console, Coursera coursera, Receipt of) {
        var entries = coursera.plan(of);
        if (json) {
            console.out().println(ResultsAsJson.of(entries));
            return ExitCode.OK;
        }
        console.out()
                .println("Nothing is done. This would be, with "
                        + of.generation().profile() + ":");
        for (Plan.Entry entry : entries) {
            console.out().println((entry.changes() ? "* " : "  ") + Visible.oneLine(entry.call()));
            console.out().println("      " + Visible.oneLine(entry.effect()));
        }
        console.out().println("* changes something. What only an answer tells stands in capitals.");
        return ExitCode.OK;
    }

    /** Print the receipt itself, for programs. */
    static void printJson(Console console, Receipt receipt) {
        console.out().print(ReceiptJson.write(receipt));
    }
}

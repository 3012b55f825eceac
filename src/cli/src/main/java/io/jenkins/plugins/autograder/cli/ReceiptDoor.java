package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Artefact;
import io.jenkins.plugins.autograder.coursera.Attachment;
import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.Plan;
import io.jenkins.plugins.autograder.coursera.Publication;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptFile;
import io.jenkins.plugins.autograder.coursera.Step;
import io.jenkins.plugins.autograder.coursera.client.GraderStatus;
import io.jenkins.plugins.autograder.report.DeliveryReport;
import io.jenkins.plugins.autograder.report.view.ShellWords;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Takes a receipt to its end for a person at a command line: progress, result, exit code. */
final class ReceiptDoor {
    private final Console console;
    private final OutputOptions output;
    private final ReceiptOptions options;

    ReceiptDoor(Console console, OutputOptions output, ReceiptOptions options) {
        this.console = console;
        this.output = output;
        this.options = options;
    }

    /**
     * Upload, register, attach: whatever the receipt has still to do.
     *
     * @param wait for Coursera to process the grader
     */
    int upload(
            Coursera coursera, Receipt receipt, Optional<Artefact> artefact, ReceiptFile file, Optional<Duration> wait)
            throws Exception {
        UploadPrinter printer = new UploadPrinter(console, output);
        List<Plan.Entry> plan = coursera.plan(receipt);
        boolean kept = Files.exists(file.path());
        boolean done = false;
        try {
            Receipt end = coursera.uploader().run(receipt, artefact, file, printer);
            done = true;
            printer.end();
            printUpload(end, file);
            return wait.isPresent() ? await(coursera, end, wait.get(), printer) : ExitCode.OK;
        } finally {
            printer.end();
            report(plan, file);
            if (!done && Files.exists(file.path())) {
                sayHowToGoOn(file, kept);
            }
        }
    }

    private void sayHowToGoOn(ReceiptFile file, boolean kept) throws Exception {
        Receipt now = uninterrupted(file::read);
        if (!kept && !now.hasBegun()) {
            // It says nothing that the command line does not.
            Files.delete(file.path());
            return;
        }
        console.err()
                .println("autograder: what was done is in the receipt; to go on: autograder upload --resume "
                        + ShellWords.join(List.of(file.path().toString())));
        Optional<String> grader = now.grader().id();
        if (grader.isPresent()
                && now.attachments().stream().anyMatch(each -> each.problem().isPresent())) {
            console.err()
                    .println("autograder: or, to another item and part: "
                            + Visible.oneLine("autograder attach " + grader.get() + " " + now.course()
                                    + " ITEM PART --profile " + now.generation().profile()));
        }
    }

    /** A page about how far it came, where one is wanted. */
    private void report(List<Plan.Entry> plan, ReceiptFile file) throws Exception {
        if (options.report().isPresent() && Files.exists(file.path())) {
            Path page = uninterrupted(() ->
                    DeliveryReport.write(file.read(), plan, options.report().get()));
            console.err().println("Report: " + Visible.oneLine(page.toString()));
        }
    }

    /** An interrupted thread could neither read nor write a file. */
    private static <T> T uninterrupted(Callable<T> work) throws Exception {
        boolean interrupted = Thread.interrupted();
        try {
            return work.call();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void printUpload(Receipt end, ReceiptFile file) {
        if (options.json()) {
            ReceiptOptions.printJson(console, end);
            return;
        }
        end.grader().id().ifPresent(id -> console.out().println("Grader id: " + Visible.oneLine(id)));
        for (Attachment attachment : end.attachments()) {
            console.out()
                    .println("Attached to " + Visible.oneLine(attachment.part().toString())
                            + attachment
                                    .before()
                                    .filter(id -> !end.grader().id().equals(Optional.of(id)))
                                    .map(id -> ", in place of " + Visible.oneLine(id))
                                    .orElse(""));
        }
        console.out().println("Receipt: " + Visible.oneLine(file.path().toString()));
    }

    private int await(Coursera coursera, Receipt end, Duration limit, UploadPrinter printer) throws Exception {
        GraderStatus status = coursera.watch()
                .await(end.generation(), end.course(), end.grader().id().orElseThrow(), limit, printer);
        return printStatus(status);
    }

    /** How far Coursera is with a grader, in a word and an exit code. */
    int printStatus(GraderStatus status) {
        if (!options.json()) {
            console.out().println("Grader status: " + Visible.oneLine(status.word()));
        }
        return exitCode(status);
    }

    static int exitCode(GraderStatus status) {
        return status.isCompleted() ? ExitCode.OK : status.isFailed() ? ExitCode.NOT_AS_EXPECTED : ExitCode.RETRY;
    }

    /** Publish what the receipt says. */
    int publish(Coursera coursera, Receipt receipt, ReceiptFile file, Duration wait) throws Exception {
        UploadPrinter printer = new UploadPrinter(console, output);
        List<Plan.Entry> plan = coursera.plan(receipt);
        Receipt end;
        try {
            end = coursera.publisher().run(receipt, wait, file, printer);
        } finally {
            report(plan, file);
        }
        if (options.json()) {
            ReceiptOptions.printJson(console, end);
        } else {
            end.publications().forEach(this::print);
            console.out().println("Receipt: " + Visible.oneLine(file.path().toString()));
        }
        return exitCode(end);
    }

    private void print(Publication publication) {
        Style style = output.style(console);
        String item = Visible.oneLine(publication.item());
        console.out()
                .println(
                        publication.step() == Step.DONE
                                ? style.good("✓") + " " + item + "  published"
                                        + (publication.message().isEmpty()
                                                ? ""
                                                : " (" + Visible.oneLine(publication.message()) + ")")
                                : style.bad("✗") + " " + item + "  not published: "
                                        + Visible.oneLine(publication.message()));
    }

    /** As Coursera's own tool has it: 1 if anything is beyond hope, 2 if only time is wanting. */
    private static int exitCode(Receipt end) {
        List<Publication> open = end.publications().stream()
                .filter(each -> each.step() != Step.DONE)
                .toList();
        if (open.isEmpty()) {
            return ExitCode.OK;
        }
        return open.stream().allMatch(each -> each.state().worthAnotherTry())
                ? ExitCode.RETRY
                : ExitCode.NOT_AS_EXPECTED;
    }
}

package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attaches a grader that is there already to parts, or sets them back. */
@Command(
        name = "attach",
        description =
                "Attach a grader that Coursera has already to parts; or, with --rollback, set the parts of a receipt"
                        + " back to the graders that they had before.")
final class AttachCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "GRADER", description = "Id of the grader.")
    @Nullable String grader;

    @Parameters(index = "1", arity = "0..1", paramLabel = "COURSE", description = "Id of the course or branch.")
    @Nullable String course;

    @Parameters(index = "2", arity = "0..1", paramLabel = "ITEM", description = "Id of the assignment.")
    @Nullable String item;

    @Parameters(index = "3", arity = "0..1", paramLabel = "PART", description = "Id of the part.")
    @Nullable String part;

    @Parameters(index = "4..*", paramLabel = "MORE", description = "More items and parts, in pairs.")
    List<String> more = List.of();

    @Option(names = "--rollback", paramLabel = "RECEIPT", description = "Set back what this receipt has attached.")
    @Nullable Path rollback;

    @Option(
            names = "--to",
            paramLabel = "GRADER",
            description = "With --rollback: the grader for parts of which it is not known what they had before.")
    @Nullable String to;

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Mixin
    private final ReceiptOptions receipts = new ReceiptOptions();

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    AttachCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        Coursera coursera = service.coursera(console, output);
        Receipt receipt = rollback == null ? attach(coursera) : back(coursera, new ReceiptFile(rollback));
        if (receipts.planOnly()) {
            return receipts.printPlan(console, coursera, receipt);
        }
        return new ReceiptDoor(console, output, receipts)
                .upload(coursera, receipt, Optional.empty(), receipts.file(receipt), Optional.empty());
    }

    private Receipt attach(Coursera coursera) {
        if (grader == null || course == null) {
            throw new IllegalArgumentException(
                    "which grader, and to what? GRADER COURSE ITEM PART, or --rollback RECEIPT");
        }
        return coursera.receipts()
                .attach(
                        generation.ofCourse(course, console, output),
                        course,
                        grader,
                        Parts.of(item, part, List.of(), more));
    }

    private Receipt back(Coursera coursera, ReceiptFile file) throws Exception {
        Receipt done = file.read();
        coursera.receipts().requireOurs(done);
        return coursera.receipts().rollback(done, Optional.ofNullable(to));
    }
}

package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.UploadRequest;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.Grader;
import io.jenkins.plugins.autograder.coursera.client.Ids;
import io.jenkins.plugins.autograder.coursera.client.StoredFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers an upload that is there already once more. */
@Command(
        name = "reregister",
        description = "Register the upload of a grader of coursera-v1 once more, with other resources, and attach it."
                + " Nothing is uploaded.")
final class ReregisterCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "GRADER",
            description = "Id of the grader that is there: COURSE~GRADER, or GRADER.")
    String grader = "";

    @Parameters(index = "1", paramLabel = "COURSE", description = "Id of the course.")
    String course = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "ITEM", description = "Id of the assignment.")
    @Nullable String item;

    @Parameters(index = "3", arity = "0..1", paramLabel = "PART", description = "Id of the part.")
    @Nullable String part;

    @Parameters(index = "4..*", paramLabel = "MORE", description = "More items and parts, in pairs.")
    List<String> more = List.of();

    @Option(
            names = {"--additional_item_and_part", "--additional-item-and-part"},
            arity = "2",
            paramLabel = "ID",
            description = "Another item and part for the same grader. May be repeated.")
    List<String> additional = List.of();

    @Mixin
    private final ResourceOptions resources = new ResourceOptions();

    @Mixin
    private final OldEndpoints old = new OldEndpoints();

    @Mixin
    private final ReceiptOptions receipts = new ReceiptOptions();

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    ReregisterCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        String id = Ids.requireGrader(grader);
        UploadRequest request = new UploadRequest(
                Generation.V1, course, Parts.of(item, part, additional, more), resources.resources(), true);
        old.applyTo(service, Generation.V1);
        Coursera coursera = service.coursera(console, output);
        // A plan asks nobody, so it does not know where the upload lies.
        Grader existing = receipts.planOnly()
                ? new Grader(
                        id,
                        Optional.empty(),
                        Optional.of(new StoredFile("BUCKET", "KEY")),
                        Optional.empty(),
                        Optional.empty())
                : coursera.client().attempt(coursera.client().courseId(of(id, request.course())), Ids.last(id));
        Receipt receipt = coursera.receipts().reregister(request, existing);
        if (receipts.planOnly()) {
            return receipts.printPlan(console, coursera, receipt);
        }
        return new ReceiptDoor(console, output, receipts)
                .upload(coursera, receipt, Optional.empty(), receipts.file(receipt), Optional.empty());
    }

    private static String of(String grader, String course) {
        int tilde = grader.lastIndexOf('~');
        return tilde < 0 ? course : grader.substring(0, tilde);
    }
}

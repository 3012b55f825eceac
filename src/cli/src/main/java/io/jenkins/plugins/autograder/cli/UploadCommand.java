package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Artefact;
import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptFile;
import io.jenkins.plugins.autograder.coursera.Receipts;
import io.jenkins.plugins.autograder.coursera.Settings;
import io.jenkins.plugins.autograder.coursera.Transfer;
import io.jenkins.plugins.autograder.coursera.UploadRequest;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.TransloaditAccount;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Uploads a grader to Coursera, registers it, and attaches it to parts. */
@Command(
        name = "upload",
        description = "Upload a grader to Coursera, register it, and attach it to parts. An image is uploaded for"
                + " coursera-v1, a zip or a directory with a Dockerfile for coursera-v2.")
final class UploadCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "GRADER",
            description = "An image, a zip with a Dockerfile at its top, or the directory that has the Dockerfile.")
    @Nullable String grader;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "COURSE",
            description = "Id of the course or of a branch, or the course's slug.")
    @Nullable String course;

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

    @Option(names = "--file-name", paramLabel = "NAME", description = "Name of the file at Coursera.")
    @Nullable String fileName;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            converter = Converters.OfDuration.class,
            description = "Wait so long for Coursera to process the grader.")
    @Nullable Duration wait;

    @Option(
            names = "--resume",
            paramLabel = "RECEIPT",
            description = "Go on with an upload that was begun. What is done is not done again.")
    @Nullable Path resume;

    @Option(
            names = "--registered",
            paramLabel = "GRADER",
            description = "With --resume, where Coursera cannot tell: the grader was registered, with this id.")
    @Nullable String registered;

    @Option(
            names = "--not-registered",
            description = "With --resume, where Coursera cannot tell: the grader was not registered.")
    boolean notRegistered;

    @Option(names = "--temp-dir", description = "Taken from old command lines, without effect: no file is made.")
    @Nullable String temporary;

    @Option(names = "--upload-to-requestbin", description = "Taken from old command lines, and refused.")
    @Nullable String requestBin;

    @Option(names = "--transloadit-template", paramLabel = "ID", description = "Transloadit's template.")
    @Nullable String template;

    @Option(names = "--transloadit-account-id", paramLabel = "ID", description = "Transloadit's account.")
    @Nullable String account;

    @Mixin
    private final ResourceOptions resources = new ResourceOptions();

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Mixin
    private final OldEndpoints old = new OldEndpoints();

    @Mixin
    private final ReceiptOptions receipts = new ReceiptOptions();

    @Mixin
    private final EngineOptions engine;

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    UploadCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.engine = new EngineOptions(globals);
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        if (requestBin != null) {
            throw new IllegalArgumentException(
                    "--upload-to-requestbin would send your grader to a stranger, unencrypted;"
                            + " to see what is sent, use --plan, or the simulator");
        }
        return resume == null ? begin() : goOn(new ReceiptFile(resume));
    }

    private Coursera coursera(Generation of) {
        old.applyTo(service, of);
        Settings settings = service.settings(console);
        return service.coursera(
                settings.with(new TransloaditAccount(
                        account == null ? settings.account().key() : account,
                        template == null ? settings.account().template() : template)),
                console,
                output);
    }

    private int begin() throws Exception {
        if (grader == null || course == null) {
            throw new IllegalArgumentException("what is to be uploaded, and where? GRADER COURSE [ITEM PART]");
        }
        Generation of = generation.orElse(
                ArtefactSource.generation(grader),
                grader
                        + (ArtefactSource.generation(grader) == Generation.V1
                                ? " is an image"
                                : " is a zip or a directory"),
                console,
                output);
        UploadRequest request = new UploadRequest(
                of, course, Parts.of(item, part, additional, more), resources.resources(), fileName != null);
        Coursera coursera = coursera(of);
        try (ArtefactSource source = ArtefactSource.open(grader, of, Optional.ofNullable(fileName), engine, console)) {
            Receipt receipt = coursera.receipts().upload(request, source.artefact());
            return run(coursera, receipt, Optional.of(source.artefact()), receipts.file(receipt));
        }
    }

    private int goOn(ReceiptFile file) throws Exception {
        Receipt receipt = file.read();
        Coursera coursera = coursera(receipt.generation());
        coursera.receipts().requireOurs(receipt);
        if (registered != null || notRegistered) {
            receipt = Receipts.told(receipt, Optional.ofNullable(registered));
        }
        boolean nothingToSend = receipt.transfer().isEmpty() || receipt.file().isPresent();
        if (nothingToSend || receipts.planOnly()) {
            return run(coursera, receipt, Optional.empty(), file);
        }
        Transfer transfer = receipt.transfer().get();
        try (ArtefactSource source = ArtefactSource.open(
                grader == null ? transfer.artefact() : grader,
                receipt.generation(),
                Optional.of(transfer.fileName()),
                engine,
                console)) {
            return run(coursera, receipt, Optional.of(source.artefact()), file);
        }
    }

    private int run(Coursera coursera, Receipt receipt, Optional<Artefact> artefact, ReceiptFile file)
            throws Exception {
        if (receipts.planOnly()) {
            return receipts.printPlan(console, coursera, receipt);
        }
        return new ReceiptDoor(console, output, receipts)
                .upload(coursera, receipt, artefact, file, Optional.ofNullable(wait));
    }
}

package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.AbortException;
import io.jenkins.plugins.autograder.coursera.Artefact;
import io.jenkins.plugins.autograder.coursera.Attachment;
import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.DirectoryArtefact;
import io.jenkins.plugins.autograder.coursera.FileNames;
import io.jenkins.plugins.autograder.coursera.ImageArtefact;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptFile;
import io.jenkins.plugins.autograder.coursera.Step;
import io.jenkins.plugins.autograder.coursera.ZipArtefact;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.jenkins.AgentTask;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.grade.EngineChoice;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ImageExport;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The upload, where the grader is.
 *
 * @param options the parameters, checked
 * @param access to Coursera, for an hour or so
 * @param earlier the receipt of an earlier build; empty where there is none
 * @param engine that has the image
 * @param console the build's log
 */
record UploadOnAgent(UploadOptions options, Access access, String earlier, EngineChoice engine, Console console)
        implements AgentTask<Uploaded> {
    private static final long serialVersionUID = 1L;

    @Override
    public Uploaded work(File workspace) throws IOException, InterruptedException {
        Path root = workspace.toPath();
        try {
            return PartWords.generation(options.profile) == Generation.V1 ? image(root) : files(root);
        } catch (SandboxException | IllegalArgumentException e) {
            throw new AbortException(Console.PREFIX + e.getMessage());
        }
    }

    private Uploaded image(Path root) throws IOException, SandboxException, InterruptedException {
        try (DockerSandbox sandbox = engine.docker()) {
            return upload(root, image(sandbox.export(options.grader.trim())));
        }
    }

    private static Artefact image(ImageExport export) {
        return new ImageArtefact(
                export.image().name(),
                FileNames.of(export.image().name(), ".tar"),
                export.image().id(),
                export.estimatedSize().map(OptionalLong::of).orElseGet(OptionalLong::empty),
                () -> {
                    try {
                        return export.open();
                    } catch (SandboxException e) {
                        throw new IOException(e.getMessage(), e);
                    }
                });
    }

    private Uploaded files(Path root) throws IOException, InterruptedException {
        Path grader = root.resolve(options.grader.trim()).normalize();
        String fileName = FileNames.of(String.valueOf(grader.getFileName()), ".zip");
        if (Files.isDirectory(grader)) {
            return upload(root, new DirectoryArtefact(grader, fileName));
        }
        if (Files.isRegularFile(grader)) {
            return upload(root, new ZipArtefact(grader, fileName));
        }
        throw new IllegalArgumentException("there is no grader at " + grader
                + "; name the directory with its Dockerfile, or a zip of it, in the workspace; for an image set profile to"
                + " coursera-v1");
    }

    private Uploaded upload(Path root, Artefact artefact) throws IOException, InterruptedException {
        Path file = root.resolve(options.receipt.trim());
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        ReceiptFile store = new ReceiptFile(file);
        Coursera coursera = Service.on(access);
        try {
            Receipt planned = coursera.receipts().upload(options.request(), artefact);
            Optional<Receipt> begun = options.resume
                    ? new EarlierUpload(planned, artefact, coursera.client()).among(store, earlier)
                    : Optional.empty();
            begun.ifPresent(receipt -> console.say("goes on with the upload that was begun at " + receipt.begun()));
            Receipt done = coursera.uploader()
                    .run(begun.orElse(planned), Optional.of(artefact), store, new LogListener(console));
            String grader = done.grader().id().orElse("");
            console.say("the grader is " + grader + "; the receipt is " + options.receipt);
            return new Uploaded(grader, attached(done), null, false);
        } catch (CourseraException e) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException("the upload was stopped").initCause(e);
            }
            return new Uploaded(
                    "",
                    0,
                    CredentialWords.of("", e)
                            + (Files.exists(file)
                                    ? " (the receipt " + options.receipt
                                            + " says how far it came; the same step goes on from there)"
                                    : ""),
                    e.reason() == Reason.NOT_AUTHORIZED);
        }
    }

    private static int attached(Receipt done) {
        return (int) done.attachments().stream()
                .map(Attachment::step)
                .filter(step -> step == Step.DONE)
                .count();
    }
}

package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Artefact;
import io.jenkins.plugins.autograder.coursera.DirectoryArtefact;
import io.jenkins.plugins.autograder.coursera.FileNames;
import io.jenkins.plugins.autograder.coursera.ImageArtefact;
import io.jenkins.plugins.autograder.coursera.ZipArtefact;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.lint.LintRequest;
import io.jenkins.plugins.autograder.lint.LintTarget;
import io.jenkins.plugins.autograder.lint.Linter;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ImageExport;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a command line names to be uploaded: an image, a zip, or a directory; open as long as it may be read. */
final class ArtefactSource implements AutoCloseable {
    private static final String RULES_OF_ZIPS = "GR08";

    private final Artefact artefact;
    private final @Nullable DockerSandbox engine;

    private ArtefactSource(Artefact artefact, @Nullable DockerSandbox engine) {
        this.artefact = artefact;
        this.engine = engine;
    }

    /** What is there under this name: a directory and a zip are of the second generation, an image of the first. */
    static Generation generation(String name) {
        return Files.exists(Path.of(name)) || name.endsWith(".zip") ? Generation.V2 : Generation.V1;
    }

    /**
     * Open it.
     *
     * @param fileName at Coursera; absent makes one of the name
     */
    static ArtefactSource open(
            String name, Generation generation, Optional<String> fileName, EngineOptions engines, Console console)
            throws Exception {
        if (generation == Generation.V1) {
            return image(name, fileName, engines);
        }
        Path path = Path.of(name).toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("there is no " + name
                    + "; coursera-v2 takes a zip with a Dockerfile at its top, or the directory that"
                    + " has the Dockerfile");
        }
        String lastName = String.valueOf(path.getFileName());
        String chosen = fileName.orElseGet(() -> FileNames.of(lastName, ".zip"));
        if (Files.isDirectory(path)) {
            return new ArtefactSource(new DirectoryArtefact(path, chosen), null);
        }
        check(path, console);
        return new ArtefactSource(new ZipArtefact(path, chosen), null);
    }

    private static ArtefactSource image(String name, Optional<String> fileName, EngineOptions engines)
            throws Exception {
        DockerSandbox engine = engines.open(false);
        boolean opened = false;
        try {
            ArtefactSource source = new ArtefactSource(
                    image(engine.export(name), fileName.orElseGet(() -> FileNames.of(name, ".tar"))), engine);
            opened = true;
            return source;
        } finally {
            if (!opened) {
                engine.close();
            }
        }
    }

    private static Artefact image(ImageExport export, String fileName) {
        return new ImageArtefact(
                export.image().name(),
                fileName,
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

    /** What Coursera would find out after the upload is found out before. */
    private static void check(Path zip, Console console) throws Exception {
        for (Finding finding : new Linter()
                .lint(LintRequest.of(Generation.V2.profile(), new LintTarget.OfZip(new File(zip.toString()))))
                .findings()) {
            if (finding.rule().startsWith(RULES_OF_ZIPS)) {
                String line = finding.rule() + ": " + finding.message() + " " + finding.mend();
                if (finding.severity() == Severity.ERROR) {
                    throw new IllegalArgumentException(line);
                }
                console.err().println("autograder: " + Visible.oneLine(line));
            }
        }
    }

    Artefact artefact() {
        return artefact;
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}

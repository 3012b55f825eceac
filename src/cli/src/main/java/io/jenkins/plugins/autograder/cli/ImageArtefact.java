package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Artefact;
import io.jenkins.plugins.autograder.coursera.FileNames;
import io.jenkins.plugins.autograder.sandbox.ImageExport;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** An image, straight from the engine. How long it is, the engine only guesses. */
final class ImageArtefact implements Artefact {
    private final ImageExport export;
    private final String fileName;

    ImageArtefact(ImageExport export, String fileName) {
        this.export = export;
        this.fileName = FileNames.require(fileName);
    }

    @Override
    public String name() {
        return export.image().name();
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public String mediaType() {
        return "application/x-tar";
    }

    @Override
    public String identity() {
        return export.image().id();
    }

    @Override
    public OptionalLong estimatedLength() {
        return export.estimatedSize().map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    @Override
    public OptionalLong knownLength() {
        return OptionalLong.empty();
    }

    @Override
    public InputStream open() throws IOException, InterruptedException {
        try {
            return export.open();
        } catch (SandboxException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}

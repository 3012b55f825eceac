package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.coursera.Artefact;
import io.jenkins.plugins.autograder.sandbox.ImageExport;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** An image as the engine gives it, to be uploaded. */
record ExportedImage(ImageExport export) implements Artefact {
    @Override
    public String name() {
        return export.image().name();
    }

    @Override
    public String fileName() {
        return "bench.tar";
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
        return OptionalLong.empty();
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
            throw new IOException(e);
        }
    }
}

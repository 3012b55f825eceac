package io.jenkins.plugins.autograder.coursera;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A zip that is there already. */
public final class ZipArtefact implements Artefact {
    static final String MEDIA_TYPE = "application/x-zip";

    private final Path zip;
    private final String fileName;

    /**
     * @param zip with a Dockerfile at its top; see {@link GraderZip#problems}
     * @param fileName at Coursera
     */
    public ZipArtefact(Path zip, String fileName) {
        this.zip = zip;
        this.fileName = FileNames.require(fileName);
    }

    @Override
    public String name() {
        return zip.toString();
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String identity() throws IOException {
        return Digests.of(open());
    }

    @Override
    public OptionalLong estimatedLength() throws IOException {
        return knownLength();
    }

    @Override
    public OptionalLong knownLength() throws IOException {
        return OptionalLong.of(Files.size(zip));
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(zip);
    }
}

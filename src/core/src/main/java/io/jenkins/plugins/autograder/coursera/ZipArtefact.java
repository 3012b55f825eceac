package io.jenkins.plugins.autograder.coursera;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A zip that is there already. */
public final class ZipArtefact implements Artefact {
    static final String MEDIA_TYPE = "application/x-zip";

    private static final int END = 1 << 20;

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

    /** A zip ends with the checksums of all that is in it, so its end and its length tell it from any other. */
    @Override
    public String identity() throws IOException {
        long length = Files.size(zip);
        try (SeekableByteChannel channel = Files.newByteChannel(zip)) {
            channel.position(Math.max(0, length - END));
            return Digests.of(Channels.newInputStream(channel)) + ", " + length + " bytes";
        }
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

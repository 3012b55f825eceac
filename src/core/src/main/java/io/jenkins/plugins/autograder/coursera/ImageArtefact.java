package io.jenkins.plugins.autograder.coursera;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** An image, as {@code docker save} writes it, straight from whoever has it. How long it will be, nobody knows before. */
public final class ImageArtefact implements Artefact {
    private final String name;
    private final String fileName;
    private final String id;
    private final OptionalLong estimate;
    private final Export export;

    /** Where the image comes from. */
    @FunctionalInterface
    public interface Export {
        /**
         * Begin to read it.
         *
         * @throws IOException if it is not there; the message is for people
         */
        InputStream open() throws IOException, InterruptedException;
    }

    /**
     * An image.
     *
     * @param name with its tag
     * @param fileName at Coursera, see {@link FileNames}
     * @param id that changes whenever the image does
     * @param estimate of its bytes, for progress only
     */
    public ImageArtefact(String name, String fileName, String id, OptionalLong estimate, Export export) {
        this.name = name;
        this.fileName = FileNames.require(fileName);
        this.id = id;
        this.estimate = estimate;
        this.export = export;
    }

    @Override
    public String name() {
        return name;
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
        return id;
    }

    @Override
    public OptionalLong estimatedLength() {
        return estimate;
    }

    @Override
    public OptionalLong knownLength() {
        return OptionalLong.empty();
    }

    @Override
    public InputStream open() throws IOException, InterruptedException {
        return export.open();
    }
}

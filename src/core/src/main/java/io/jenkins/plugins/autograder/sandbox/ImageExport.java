package io.jenkins.plugins.autograder.sandbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An image as {@code docker save} writes it, straight from the engine: it is nowhere in between. The engine may gather it
 * on its own disk first.
 */
public final class ImageExport {
    private final DockerEngine engine;
    private final Image image;
    private final Optional<Long> size;

    private ImageExport(DockerEngine engine, Image image, Optional<Long> size) {
        this.engine = engine;
        this.image = image;
        this.size = size;
    }

    static ImageExport of(DockerEngine engine, String name) throws SandboxException, InterruptedException {
        Json found = ImageConfig.inspect(engine, name);
        OptionalLong size = found.at("Size").number();
        return new ImageExport(
                engine,
                new Image(name, found.at("Id").text().orElse(name)),
                size.isPresent() ? Optional.of(size.getAsLong()) : Optional.empty());
    }

    /** Which image. */
    public Image image() {
        return image;
    }

    /** Bytes that the engine says the image has; its archive has about as many. */
    public Optional<Long> estimatedSize() {
        return size;
    }

    /**
     * Begin to read the archive.
     *
     * @return to be closed; closing it before its end stops the engine
     * @throws SandboxException if the image is gone
     */
    public InputStream open() throws SandboxException, InterruptedException {
        return engine.call("export the image " + image.name(), () -> {
            InputStream archive = engine.client().saveImageCmd(image.name()).exec();
            return new FilterInputStream(archive) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    try {
                        return super.read(bytes, offset, length);
                    } catch (IOException e) {
                        throw new IOException(
                                "the Docker engine at " + engine.address() + " was lost while it exported "
                                        + image.name() + " (" + e.getMessage() + "); see whether it still runs",
                                e);
                    }
                }
            };
        });
    }
}

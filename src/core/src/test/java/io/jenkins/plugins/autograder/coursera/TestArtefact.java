package io.jenkins.plugins.autograder.coursera;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** A small artefact, of known or unknown length, and one that can break. */
final class TestArtefact implements Artefact {
    private final String suffix;
    private final boolean lengthIsKnown;
    private byte[] content = "not really a grader, but it has its bytes".getBytes(StandardCharsets.UTF_8);
    private boolean broken;
    private int opened;
    private int closed;

    private TestArtefact(String suffix, boolean lengthIsKnown) {
        this.suffix = suffix;
        this.lengthIsKnown = lengthIsKnown;
    }

    /** As an engine gives an image: nobody knows how long it is. */
    static TestArtefact image() {
        return new TestArtefact(".tar", false);
    }

    static TestArtefact zip() {
        return new TestArtefact(".zip", true);
    }

    void change() {
        content = "something else".getBytes(StandardCharsets.UTF_8);
    }

    void breakInTheMiddle() {
        broken = true;
    }

    boolean isAllClosed() {
        return opened == closed;
    }

    int opened() {
        return opened;
    }

    byte[] content() {
        return content;
    }

    @Override
    public String name() {
        return "grader" + suffix;
    }

    @Override
    public String fileName() {
        return "grader" + suffix;
    }

    @Override
    public String mediaType() {
        return suffix.equals(".tar") ? "application/x-tar" : "application/x-zip";
    }

    @Override
    public String identity() throws IOException {
        return Digests.of(new ByteArrayInputStream(content));
    }

    @Override
    public OptionalLong estimatedLength() {
        return OptionalLong.of(content.length);
    }

    @Override
    public OptionalLong knownLength() {
        return lengthIsKnown ? OptionalLong.of(content.length) : OptionalLong.empty();
    }

    @Override
    public InputStream open() {
        opened++;
        return new FilterInputStream(new ByteArrayInputStream(content)) {
            private boolean open = true;
            private boolean begun;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (broken && begun) {
                    throw new IOException("the engine hung up");
                }
                begun = true;
                return super.read(bytes, offset, Math.min(length, 10));
            }

            @Override
            public void close() {
                if (open) {
                    open = false;
                    closed++;
                }
            }
        };
    }
}

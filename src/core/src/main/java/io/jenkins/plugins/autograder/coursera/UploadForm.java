package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.http.Body;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The form of an upload (RFC 7578): what is uploaded goes from its source into the connection, and is nowhere else in
 * between. Closing it closes the source.
 */
final class UploadForm implements Body, AutoCloseable {
    private final Artefact artefact;
    private final OptionalLong length;
    private final byte[] head;
    private final byte[] tail;
    private final String boundary;
    private final LongConsumer sent;
    private volatile @Nullable Content content;
    private volatile @Nullable IOException failure;
    private volatile boolean closed;

    /**
     * A form.
     *
     * @param params the part of that name
     * @param fileName of the part {@code file}
     * @param length of the artefact, if the service is to be told; else the body comes in chunks
     * @param mark makes the boundary one that is not in the artefact
     * @param sent is told how many bytes of the artefact were taken
     */
    UploadForm(Artefact artefact, String params, String fileName, OptionalLong length, String mark, LongConsumer sent) {
        this.artefact = artefact;
        this.length = length;
        this.sent = sent;
        this.boundary = "autograder-" + mark;
        this.head = bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"params\"\r\n\r\n" + params
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + artefact.mediaType() + "\r\n\r\n");
        this.tail = bytes("\r\n--" + boundary + "--\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> mediaType() {
        return Optional.of("multipart/form-data; boundary=" + boundary);
    }

    @Override
    public BodyPublisher publisher(Runnable activity) {
        return new ReadAhead(
                wanted -> open(activity, wanted),
                length.isPresent() ? head.length + length.getAsLong() + tail.length : -1);
    }

    private InputStream open(Runnable activity, BooleanSupplier wanted) throws IOException, InterruptedException {
        release();
        failure = null;
        Content opened;
        try {
            opened = new Content(artefact.open(), activity, wanted);
        } catch (IOException e) {
            failed(e, wanted);
            throw e;
        }
        content = opened;
        if (closed) {
            opened.close();
        }
        return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head), opened, new ByteArrayInputStream(tail))));
    }

    private void failed(IOException why, BooleanSupplier wanted) {
        if (wanted.getAsBoolean() && !closed) {
            failure = why;
        }
    }

    /** What went wrong with the source, if it was that. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        closed = true;
        release();
    }

    private void release() {
        Content opened = content;
        if (opened != null) {
            opened.close();
        }
    }

    /** The artefact's bytes, counted as they go by. */
    private final class Content extends FilterInputStream {
        private final Runnable activity;
        private final BooleanSupplier wanted;
        private long count;

        Content(InputStream in, Runnable activity, BooleanSupplier wanted) {
            super(in);
            this.activity = activity;
            this.wanted = wanted;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int most) throws IOException {
            try {
                int read = super.read(bytes, offset, most);
                activity.run();
                if (read > 0) {
                    count += read;
                    sent.accept(count);
                }
                return read;
            } catch (IOException e) {
                failed(e, wanted);
                throw e;
            }
        }

        @Override
        public void close() {
            try {
                super.close();
            } catch (IOException e) {
                // Nothing more is wanted of it.
            }
        }
    }
}

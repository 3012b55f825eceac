package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.http.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The form of an upload (RFC 7578): what is uploaded goes from its source into the connection, and is nowhere else in
 * between. Closing it closes the source.
 */
final class UploadForm implements Body, AutoCloseable {
    private final Artefact artefact;
    private final String fileName;
    private final OptionalLong length;
    private final byte[] head;
    private final byte[] tail;
    private final String boundary;
    private final LongConsumer sent;
    private volatile @Nullable Source source;

    /**
     * @param params the part of that name
     * @param fileName of the part {@code file}
     * @param length of the artefact, if the service is to be told; else the body comes in chunks
     * @param mark makes the boundary one that is not in the artefact
     * @param sent is told how many bytes of the artefact are on their way
     */
    UploadForm(Artefact artefact, String params, String fileName, OptionalLong length, String mark, LongConsumer sent) {
        this.artefact = artefact;
        this.fileName = fileName;
        this.length = length;
        this.sent = sent;
        this.boundary = "autograder-" + mark;
        this.head = bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"params\"\r\n\r\n" + params
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + this.fileName
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
        BodyPublisher whole = BodyPublishers.concat(
                BodyPublishers.ofByteArray(head),
                BodyPublishers.ofInputStream(() -> open(activity)),
                BodyPublishers.ofByteArray(tail));
        return length.isPresent()
                ? BodyPublishers.fromPublisher(whole, head.length + length.getAsLong() + tail.length)
                : whole;
    }

    private InputStream open(Runnable activity) {
        close();
        Source opened = new Source(activity);
        source = opened;
        return opened;
    }

    /** What went wrong with the source, if it was that. */
    Optional<IOException> failure() {
        Source opened = source;
        return opened == null ? Optional.empty() : Optional.ofNullable(opened.failure);
    }

    @Override
    public void close() {
        Source opened = source;
        if (opened != null) {
            opened.close();
        }
    }

    /** The artefact's bytes, counted as they go by. Opened by the thread that reads, since that may take its time. */
    private final class Source extends InputStream {
        private final Runnable activity;
        private volatile @Nullable InputStream in;
        private volatile @Nullable IOException failure;
        private volatile boolean closed;
        private long count;

        Source(Runnable activity) {
            this.activity = activity;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = opened().read(bytes, offset, length);
                activity.run();
                if (read > 0) {
                    count += read;
                    sent.accept(count);
                }
                return read;
            } catch (IOException e) {
                if (!closed) {
                    failure = e;
                }
                throw e;
            }
        }

        private InputStream opened() throws IOException {
            InputStream known = in;
            if (known == null) {
                try {
                    known = artefact.open();
                } catch (InterruptedException e) {
                    throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
                }
                in = known;
                if (closed) {
                    close();
                }
            }
            return known;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public void close() {
            closed = true;
            InputStream known = in;
            if (known != null) {
                try {
                    known.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}

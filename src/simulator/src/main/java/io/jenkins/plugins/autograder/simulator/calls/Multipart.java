package io.jenkins.plugins.autograder.simulator.calls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a {@code multipart/form-data} body (RFC 7578) while it arrives, in the memory of one buffer. Our own, because an
 * upload of gigabytes has to be searched about as fast as memory is read, and because it must be known how far it came.
 */
final class Multipart {
    /** Takes the content of a part, piece by piece. */
    @FunctionalInterface
    interface Sink {
        void accept(byte[] buffer, int offset, int length) throws IOException;
    }

    /** The body breaks the format. */
    static final class FormatException extends IOException {
        private static final long serialVersionUID = 1L;

        FormatException(String message) {
            super(message);
        }
    }

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 1 << 13;

    private final InputStream in;
    private final byte[] delimiter;
    private final int[] skip = new int[256];
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;

    Multipart(InputStream in, String boundary) throws IOException {
        this.in = in;
        delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // Horspool: for each byte under the end of the window, how far the window may go on.
        Arrays.fill(skip, delimiter.length);
        for (int i = 0; i < delimiter.length - 1; i++) {
            skip[delimiter[i] & 0xff] = delimiter.length - 1 - i;
        }
        // The first delimiter may stand without a line before it.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
        content((ignored, offset, length) -> {});
    }

    /** The header fields of the next part, by their names in small letters; nothing after the last part. */
    Optional<Map<String, String>> next() throws IOException {
        have(2);
        if (buffer[start] == '-' && buffer[start + 1] == '-') {
            return Optional.empty();
        }
        if (!line().isBlank()) {
            throw new FormatException("something follows a boundary");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new FormatException("a header field has no name");
            }
            headers.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return Optional.of(headers);
    }

    /** The content of the part whose header fields were read last. */
    void content(Sink sink) throws IOException {
        while (true) {
            int found = find();
            if (found >= 0) {
                sink.accept(buffer, start, found - start);
                start = found + delimiter.length;
                return;
            }
            int safe = Math.max(start, end - delimiter.length + 1);
            sink.accept(buffer, start, safe - start);
            start = safe;
            fill();
        }
    }

    private int find() {
        int last = delimiter.length - 1;
        int at = start;
        while (at + last < end) {
            byte under = buffer[at + last];
            if (under == delimiter[last] && Arrays.equals(buffer, at, at + last, delimiter, 0, last)) {
                return at;
            }
            at += skip[under & 0xff];
        }
        return -1;
    }

    private String line() throws IOException {
        for (int length = 0; length < LONGEST_LINE; length++) {
            have(length + 2);
            if (buffer[start + length] == '\r' && buffer[start + length + 1] == '\n') {
                String line = new String(buffer, start, length, StandardCharsets.UTF_8);
                start += length + 2;
                return line;
            }
        }
        throw new FormatException("a header field is too long");
    }

    /** Wait until so many bytes are in the buffer. */
    private void have(int count) throws IOException {
        while (end - start < count) {
            fill();
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new FormatException("the body ends in the middle");
        }
        end += count;
    }
}

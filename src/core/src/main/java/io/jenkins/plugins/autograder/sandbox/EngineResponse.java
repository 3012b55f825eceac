package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One HTTP/1.1 answer of the engine. Closing it before its end aborts the connection instead of reading on. */
final class EngineResponse implements DockerHttpClient.Response {
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int MOST_INTERIM = 10;
    private static final int SWITCHING = 101;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.([01]) ([1-9]\\d\\d)( .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private final int status;
    private final Map<String, List<String>> headers;
    private final InputStream body;
    private final Runnable onClose;

    private EngineResponse(int status, Map<String, List<String>> headers, InputStream body, Runnable onClose) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.onClose = onClose;
    }

    /**
     * Read an answer's head.
     *
     * @param in positioned at the status line
     * @param head whether the request was a HEAD, which has no body whatever its headers say
     * @param atEnd called once when the body was read to its end and the connection can serve another request
     * @param onClose called on close, also after the end
     */
    static EngineResponse read(InputStream in, boolean head, Runnable atEnd, Runnable onClose) throws IOException {
        for (int interim = 0; interim < MOST_INTERIM; interim++) {
            Matcher status = STATUS_LINE.matcher(line(in));
            if (!status.matches()) {
                throw new IOException("the engine answered with something that is not HTTP");
            }
            int code = Integer.parseInt(status.group(2), 10);
            Map<String, List<String>> headers = headers(in);
            if (code >= 200 || code == SWITCHING) {
                boolean last = status.group(1).equals("0")
                        || first(headers, "Connection").toLowerCase(Locale.ROOT).contains("close");
                return new EngineResponse(
                        code, headers, body(in, code, head, headers, last ? onClose : atEnd), onClose);
            }
        }
        throw new IOException("the engine answered with nothing but interim answers");
    }

    /** Header lines up to the empty line after them, by name in any case. */
    static Map<String, List<String>> headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int size = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            size += line.length();
            int colon = line.indexOf(':');
            if (colon < 1 || size > LONGEST_HEAD) {
                throw new IOException("the engine answered with headers that are not HTTP");
            }
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static InputStream body(
            InputStream in, int status, boolean head, Map<String, List<String>> headers, Runnable atEnd)
            throws IOException {
        if (head || status == 204 || status == 304) {
            atEnd.run();
            return InputStream.nullInputStream();
        }
        if (first(headers, "Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            return BodyInput.chunked(in, atEnd);
        }
        String length = first(headers, "Content-Length");
        if (length.isEmpty() || status == SWITCHING) {
            return in;
        }
        if (!LENGTH.matcher(length).matches()) {
            throw new IOException("the engine answered with a Content-Length that is no number");
        }
        return BodyInput.ofLength(in, Long.parseLong(length, 10), atEnd);
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the engine hung up");
            }
            if (line.length() > LONGEST_HEAD) {
                throw new IOException("the engine answered with a line that does not end");
            }
            line.append((char) b);
        }
        int end = line.length() > 0 && line.charAt(line.length() - 1) == '\r' ? line.length() - 1 : line.length();
        return line.substring(0, end);
    }

    /** The whole body as text, for an error message. */
    String text() throws IOException {
        return new String(body.readNBytes(LONGEST_HEAD), StandardCharsets.UTF_8);
    }

    @Override
    public int getStatusCode() {
        return status;
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        return body;
    }

    @Override
    public void close() {
        onClose.run();
    }
}

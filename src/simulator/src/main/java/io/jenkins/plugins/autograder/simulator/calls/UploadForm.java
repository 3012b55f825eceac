package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.http.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is in an upload: one part {@code params}, and one part {@code file}.
 *
 * @param params who uploads, and what for
 * @param filename the file's name; empty if there was no file
 * @param size its bytes
 * @param sha256 the digest of them
 */
record UploadForm(JsonNode params, String filename, long size, String sha256) {
    /** The account and the template that Coursera's own tools name; both are public. */
    static final String KEY = "05912e90e83346abb96c261bf458b615";

    static final String TEMPLATE = "7531c0b023f611e5aa2ecf267b4b90ee";

    private static final Pattern BOUNDARY = Pattern.compile("(?i)multipart/form-data.*;\\s*boundary=\"?([^\";]+)\"?.*");
    private static final Pattern NAME = Pattern.compile("(?i)(?:^|;)\\s*name=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile("(?i);\\s*filename=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final JsonMapper JSON = new JsonMapper();

    /** The form can be read, but Transloadit does not want it. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final String error;

        Refused(String error, String message) {
            super(message);
            this.error = error;
        }

        String error() {
            return error;
        }
    }

    /** Read it while it arrives. */
    static UploadForm read(Request request, LongConsumer progress) throws IOException {
        Matcher type = BOUNDARY.matcher(request.header("Content-Type").orElse(""));
        if (!type.matches()) {
            throw new Refused("INVALID_FORM_DATA", "The body is not multipart/form-data with a boundary.");
        }
        Multipart multipart = new Multipart(request.stream(), type.group(1));
        JsonNode params = MissingNode.getInstance();
        String filename = "";
        Measure measure = new Measure();
        for (Optional<Map<String, String>> part = multipart.next(); part.isPresent(); part = multipart.next()) {
            String disposition = part.get().getOrDefault("content-disposition", "");
            switch (first(NAME, disposition)) {
                case "params" -> params = json(multipart);
                case "file" -> {
                    filename = first(FILENAME, disposition).replaceAll("\\\\(.)", "$1");
                    multipart.content((buffer, offset, length) -> {
                        measure.accept(buffer, offset, length);
                        progress.accept(request.received());
                    });
                }
                default -> multipart.content((buffer, offset, length) -> {});
            }
        }
        request.drain();
        progress.accept(request.received());
        return new UploadForm(params, filename, measure.size, Sha256.finish(measure.digest));
    }

    private static final class Measure {
        private final MessageDigest digest = Sha256.start();
        private long size;

        void accept(byte[] buffer, int offset, int length) {
            digest.update(buffer, offset, length);
            size += length;
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static JsonNode json(Multipart multipart) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        multipart.content((buffer, offset, length) -> {
            if (content.size() + length > 1 << 16) {
                throw new Refused("INVALID_PARAMS_FIELD", "The part params is too long.");
            }
            content.write(buffer, offset, length);
        });
        try {
            return JSON.readTree(content.toString(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Refuse what Transloadit would not take for Coursera. */
    void check() throws Refused {
        if (!params.isObject()) {
            throw new Refused("INVALID_PARAMS_FIELD", "The part params is missing, or not a JSON object.");
        }
        if (!params.path("auth").path("key").asText().equals(KEY)) {
            throw new Refused("GET_ACCOUNT_UNKNOWN_AUTH_KEY", "There is no account with this auth.key.");
        }
        if (!params.path("template_id").asText().equals(TEMPLATE)) {
            throw new Refused("TEMPLATE_NOT_FOUND", "There is no template with this template_id.");
        }
        if (filename.isEmpty()) {
            throw new Refused("FILE_MISSING", "There is no part file with a file name.");
        }
    }
}

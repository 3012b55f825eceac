package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.autograder.lint.LintResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the linter found as a server keeps it for every build: packed, with all that the page shows. {@link LintReport} is for
 * others to read.
 */
public final class SavedLint {
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private record Saved(int version, LintResult lint) {}

    private SavedLint() {}

    /** As bytes that {@link #read} takes. */
    public static byte[] write(LintResult result) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            MAPPER.writeValue(packed, new Saved(VERSION, result));
        }
        return bytes.toByteArray();
    }

    /**
     * Read it back.
     *
     * @throws IOException if it is something else, or of a newer version
     */
    public static LintResult read(byte[] bytes) throws IOException {
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            Saved saved = MAPPER.readValue(packed, Saved.class);
            if (saved.version() != VERSION) {
                throw new IOException("these findings are of version " + saved.version() + "; known is " + VERSION);
            }
            return saved.lint();
        } catch (JsonProcessingException e) {
            throw new IOException("these are no findings: " + e.getOriginalMessage(), e);
        }
    }
}

package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.grading.ResultJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A check of a spec as a server keeps it for every build: packed, with all that the page shows. */
public final class SavedCheck {
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = ResultJson.mapper();

    private record Saved(int version, SpecCheckResult check) {}

    private SavedCheck() {}

    /** As bytes that {@link #read} takes. */
    public static byte[] write(SpecCheckResult result) throws IOException {
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
    public static SpecCheckResult read(byte[] bytes) throws IOException {
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            Saved saved = MAPPER.readValue(packed, Saved.class);
            if (saved.version() != VERSION) {
                throw new IOException("this check is of version " + saved.version() + "; known is " + VERSION);
            }
            return saved.check();
        } catch (JsonProcessingException e) {
            throw new IOException("this is no check of a spec: " + e.getOriginalMessage(), e);
        }
    }
}

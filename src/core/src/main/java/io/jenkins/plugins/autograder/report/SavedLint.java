package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.autograder.lint.LintResult;
import java.io.IOException;

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
        return PackedJson.write(MAPPER, new Saved(VERSION, result));
    }

    /**
     * Read it back.
     *
     * @throws IOException if it is something else, or of a newer version
     */
    public static LintResult read(byte[] bytes) throws IOException {
        Saved saved = PackedJson.read(MAPPER, bytes, Saved.class, "these are no findings");
        if (saved.version() != VERSION) {
            throw new IOException("these findings are of version " + saved.version() + "; known is " + VERSION);
        }
        return saved.lint();
    }
}

package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.grading.ResultJson;
import java.io.IOException;

/** A check of a spec as a server keeps it for every build: packed, with all that the page shows. */
public final class SavedCheck {
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = ResultJson.mapper();

    private record Saved(int version, SpecCheckResult check) {}

    private SavedCheck() {}

    /** As bytes that {@link #read} takes. */
    public static byte[] write(SpecCheckResult result) throws IOException {
        return PackedJson.write(MAPPER, new Saved(VERSION, result));
    }

    /**
     * Read it back.
     *
     * @throws IOException if it is something else, or of a newer version
     */
    public static SpecCheckResult read(byte[] bytes) throws IOException {
        Saved saved = PackedJson.read(MAPPER, bytes, Saved.class, "this is no check of a spec");
        if (saved.version() != VERSION) {
            throw new IOException("this check is of version " + saved.version() + "; known is " + VERSION);
        }
        return saved.check();
    }
}

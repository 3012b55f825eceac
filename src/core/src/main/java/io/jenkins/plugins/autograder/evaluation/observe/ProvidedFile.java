package io.jenkins.plugins.autograder.evaluation.observe;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A file that is put into the working directory of a payload.
 *
 * @param path relative to the working directory, with {@code /}
 * @param base64 its content
 */
public record ProvidedFile(String path, String base64) {
    public ProvidedFile {
        RelativePath.require("a file to provide", path);
        // Refuses what is no base 64.
        Base64.getDecoder().decode(base64);
    }

    public static ProvidedFile of(String path, byte[] content) {
        return new ProvidedFile(path, Base64.getEncoder().encodeToString(content));
    }

    public static ProvidedFile of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The content; a fresh array. */
    public byte[] content() {
        return Base64.getDecoder().decode(base64);
    }
}

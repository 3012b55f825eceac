package io.jenkins.plugins.autograder.coursera;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as {@code sha256:...}. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MessageDigest digest) {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** Of a stream, which is read to its end. */
    static String of(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream digested = new DigestInputStream(in, digest)) {
            digested.transferTo(OutputStream.nullOutputStream());
        }
        return text(digest);
    }
}

package io.jenkins.plugins.autograder.cli;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The cache of Coursera's own tools, as Python writes it. */
final class Pickles {
    private Pickles() {}

    /** One whose access token has expired. */
    static byte[] of(String access, String refresh) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x80, 4, '}', '('});
        text(out, "token");
        text(out, access);
        text(out, "expires");
        out.write('G');
        out.writeBytes(ByteBuffer.allocate(8).putDouble(1.5e9).array());
        text(out, "refresh");
        text(out, refresh);
        out.writeBytes(new byte[] {'u', '.'});
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(0x8c);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }
}

package io.jenkins.plugins.autograder.jenkins.report;

import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A receipt as a build's record keeps it. */
final class PackedReceipt {
    private static final int LARGEST = 1 << 20;

    private PackedReceipt() {}

    static byte[] write(Receipt receipt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(ReceiptJson.write(receipt).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static Receipt read(byte[] bytes) throws IOException {
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return ReceiptJson.read(new String(packed.readNBytes(LARGEST), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("this is no receipt: " + e.getMessage(), e);
        }
    }
}

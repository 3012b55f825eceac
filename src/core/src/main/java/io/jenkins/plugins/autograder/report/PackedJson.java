package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** JSON as a server keeps it for every build. */
final class PackedJson {
    private PackedJson() {}

    static byte[] write(ObjectMapper mapper, Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            mapper.writeValue(packed, value);
        }
        return bytes.toByteArray();
    }

    /**
     * Read it back.
     *
     * @param otherwise said of what is something else, before what is wrong with it
     */
    static <T> T read(ObjectMapper mapper, byte[] bytes, Class<T> type, String otherwise) throws IOException {
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return mapper.readValue(packed, type);
        } catch (JsonProcessingException e) {
            throw new IOException(otherwise + ": " + e.getOriginalMessage(), e);
        }
    }
}

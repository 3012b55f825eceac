package io.jenkins.plugins.autograder.evaluation.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a driver told, frame by frame. A frame is one line of JSON from the driver itself, and parts of bytes whose sizes it
 * gives; what is in them comes from a process of the submission.
 *
 * @param frames as many as came whole
 */
record Answer(List<Frame> frames) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_HEADER = 64 * 1024;

    /** One thing that was told. */
    record Frame(JsonNode header, List<byte[]> parts) {
        String about() {
            return header.path("about").asText();
        }

        /** Why the driver ended a process, if it did. */
        String reason() {
            return header.path("reason").asText();
        }
    }

    static Answer of(byte[] bytes) {
        List<Frame> frames = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int line = at;
            while (line < bytes.length && bytes[line] != '\n' && line - at < LONGEST_HEADER) {
                line++;
            }
            Optional<Frame> frame =
                    line < bytes.length && bytes[line] == '\n' ? frame(bytes, at, line) : Optional.empty();
            if (frame.isEmpty()) {
                break;
            }
            frames.add(frame.get());
            at = line
                    + 1
                    + frame.get().parts().stream().mapToInt(part -> part.length).sum();
        }
        return new Answer(List.copyOf(frames));
    }

    private static Optional<Frame> frame(byte[] bytes, int start, int lineEnd) {
        JsonNode header;
        try {
            header = JSON.readTree(bytes, start, lineEnd - start);
        } catch (IOException e) {
            return Optional.empty();
        }
        List<byte[]> parts = new ArrayList<>();
        int at = lineEnd + 1;
        for (JsonNode size : header.path("parts")) {
            if (!size.canConvertToInt() || size.intValue() < 0 || size.intValue() > bytes.length - at) {
                return Optional.empty();
            }
            parts.add(Arrays.copyOfRange(bytes, at, at + size.intValue()));
            at += size.intValue();
        }
        return Optional.of(new Frame(header, parts));
    }

    /** The frames about something, in their order. */
    List<Frame> about(String thing) {
        return frames.stream().filter(frame -> frame.about().equals(thing)).toList();
    }

    /** Whether the driver came to its end. */
    boolean whole() {
        return !about("end").isEmpty();
    }
}

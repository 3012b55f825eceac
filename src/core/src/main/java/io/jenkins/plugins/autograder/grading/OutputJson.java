package io.jenkins.plugins.autograder.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.jenkins.plugins.autograder.sandbox.Output;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The JSON form of what a run printed.
 *
 * @param text for people; malformed bytes are U+FFFD
 * @param bytes how many were printed in all
 * @param truncated whether {@code text} lacks the end
 * @param utf8 false where the bytes are not UTF-8, else absent
 * @param base64 the bytes themselves, where they are not UTF-8
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record OutputJson(String text, long bytes, boolean truncated, Optional<Boolean> utf8, Optional<byte[]> base64) {

    static OutputJson of(Output output) {
        return wellFormed(output)
                .map(text ->
                        new OutputJson(text, output.written(), output.truncated(), Optional.empty(), Optional.empty()))
                .orElseGet(() -> new OutputJson(
                        output.text(),
                        output.written(),
                        output.truncated(),
                        Optional.of(false),
                        Optional.of(output.content())));
    }

    Output output() {
        return new Output(base64.orElseGet(() -> text.getBytes(StandardCharsets.UTF_8)), bytes);
    }

    /** The text without a character that the limit cut in two; absent where there are malformed bytes. */
    private static Optional<String> wellFormed(Output output) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(output.content());
        CharBuffer chars = CharBuffer.allocate(output.content().length);
        boolean malformed = decoder.decode(bytes, chars, false).isError();
        boolean cut = bytes.hasRemaining() && output.truncated();
        return malformed || (bytes.hasRemaining() && !cut)
                ? Optional.empty()
                : Optional.of(chars.flip().toString());
    }

    static final class Writer extends JsonSerializer<Output> {
        @Override
        public void serialize(Output output, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writePOJO(of(output));
        }
    }

    static final class Reader extends JsonDeserializer<Output> {
        @Override
        public Output deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return context.readValue(json, OutputJson.class).output();
        }
    }
}

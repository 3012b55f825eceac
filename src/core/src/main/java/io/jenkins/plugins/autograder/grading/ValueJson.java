package io.jenkins.plugins.autograder.grading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.jenkins.plugins.autograder.sandbox.ResultFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;

/** The JSON form of durations, paths and result files. */
final class ValueJson {
    private static final int NANO_DIGITS = 9;

    private ValueJson() {}

    /** Seconds without an exponent: {@code 1.5}, {@code 0.000001}. */
    static final class SecondsWriter extends JsonSerializer<Duration> {
        @Override
        public void serialize(Duration duration, JsonGenerator json, SerializerProvider provider) throws IOException {
            BigDecimal nanos = BigDecimal.valueOf(duration.getNano(), NANO_DIGITS);
            BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(nanos);
            json.writeNumber(seconds.stripTrailingZeros().toPlainString());
        }
    }

    static final class SecondsReader extends JsonDeserializer<Duration> {
        @Override
        public Duration deserialize(JsonParser json, DeserializationContext context) throws IOException {
            BigDecimal seconds = json.getDecimalValue();
            long whole = seconds.longValue();
            BigDecimal rest = seconds.subtract(BigDecimal.valueOf(whole));
            return Duration.ofSeconds(whole, rest.movePointRight(NANO_DIGITS).longValue());
        }
    }

    static final class PathWriter extends JsonSerializer<Path> {
        @Override
        public void serialize(Path path, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(path.toString().replace(path.getFileSystem().getSeparator(), "/"));
        }
    }

    static final class PathReader extends JsonDeserializer<Path> {
        @Override
        public Path deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Path.of(json.getText());
        }
    }

    /** Reads a result file, whose content is not in the JSON. */
    static final class ResultFileReader extends JsonDeserializer<ResultFile> {
        private record WithoutContent(String path, ResultFile.State state, long size) {}

        @Override
        public ResultFile deserialize(JsonParser json, DeserializationContext context) throws IOException {
            WithoutContent file = context.readValue(json, WithoutContent.class);
            return new ResultFile(file.path(), file.state(), new byte[0], file.size());
        }
    }
}

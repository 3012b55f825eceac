package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.ResultJson;
import io.jenkins.plugins.autograder.grading.Results;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.grading.SuiteResult.Counts;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link JsonReport} or {@link CompactReport} wrote. */
public final class SavedReport {
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final String RESULTS = "results";

    private final Path file;

    private SavedReport(Path file) {
        this.file = file;
    }

    /**
     * Read a report. Its results stay in the file until they are iterated over, each time anew.
     *
     * @param file JSON, packed with gzip or not
     * @throws IOException if it cannot be read, or is no report; the message says what is wrong with it
     */
    public static SuiteResult open(Path file) throws IOException {
        SavedReport report = new SavedReport(file);
        try (InputStream in = report.stream();
                JsonParser json = parser(in)) {
            return report.head(json);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no report of results: " + e.getOriginalMessage(), e);
        }
    }

    private SuiteResult head(JsonParser json) throws IOException {
        Optional<SuiteInfo> info = Optional.empty();
        Optional<Counts> counts = Optional.empty();
        Optional<String> interruption = Optional.empty();
        requireStart(json);
        while (json.nextToken() == JsonToken.FIELD_NAME && !json.currentName().equals(RESULTS)) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "version" -> requireVersion(json.getIntValue());
                case "interruption" -> interruption = Optional.of(json.getText());
                case "info" -> info = Optional.of(json.readValueAs(SuiteInfo.class));
                case "counts" -> counts = Optional.of(json.readValueAs(Counts.class));
                default -> json.skipChildren();
            }
        }
        if (info.isEmpty() || counts.isEmpty()) {
            throw new IOException(file + " is no report of results: it has no \"info\" and \"counts\" before its"
                    + " \"results\"; name a report.json");
        }
        return new SuiteResult(
                info.get(), counts.get(), interruption, new Stored(counts.get().total()));
    }

    private void requireStart(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException(file + " is no report of results: it is no JSON object; name a report.json");
        }
    }

    private void requireVersion(int version) throws IOException {
        if (version != JsonReport.VERSION) {
            throw new IOException(file + " is a report of version " + version + "; this program reads version "
                    + JsonReport.VERSION + ": write it again with this one");
        }
    }

    private InputStream stream() throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(2);
            boolean packed = (in.read() << 8 | in.read()) == GZIP_MAGIC;
            in.reset();
            return packed ? new GZIPInputStream(in, 1 << 14) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static JsonParser parser(InputStream in) throws IOException {
        return ResultJson.mapper().getFactory().createParser(in);
    }

    /** Results in the file. */
    private final class Stored implements Results {
        private final List<Reading> open = new ArrayList<>();
        private final int size;

        Stored(int size) {
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<ExampleResult> iterator() {
            try {
                Reading reading = new Reading();
                open.add(reading);
                return reading;
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read any more: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            open.forEach(Reading::close);
            open.clear();
        }
    }

    /** One pass over the results. */
    private final class Reading implements Iterator<ExampleResult> {
        private final JsonParser json;
        private final ObjectReader reader = ResultJson.mapper().readerFor(ExampleResult.class);
        private @Nullable ExampleResult next;

        Reading() throws IOException {
            json = parser(stream());
            requireStart(json);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean results = json.currentName().equals(RESULTS);
                json.nextToken();
                if (results) {
                    break;
                }
                json.skipChildren();
            }
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public ExampleResult next() {
            ExampleResult result = next;
            if (result == null) {
                throw new java.util.NoSuchElementException();
            }
            try {
                advance();
            } catch (IOException e) {
                throw new UncheckedIOException(file + " is damaged: " + e.getMessage(), e);
            }
            return result;
        }

        private void advance() throws IOException {
            next = json.nextToken() == JsonToken.START_OBJECT ? reader.readValue(json) : null;
            if (next == null) {
                close();
            }
        }

        void close() {
            try {
                json.close();
            } catch (IOException nothingToKeep) {
                // It was only read.
            }
        }
    }
}

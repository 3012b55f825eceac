package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.ResultJson;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The report as JSON, for other programs: everything that is known. Its form is {@code docs/schemas/report.schema.json};
 * {@code version} changes when a reader of the form before could not read it.
 */
public final class JsonReport {

    static final int VERSION = 1;

    /** Write one JSON document, as UTF-8. The stream is left open. */
    public void write(SuiteResult suite, OutputStream out) throws IOException {
        Document.feed(suite.results(), open(suite, out));
    }

    Document open(SuiteResult suite, OutputStream out) throws IOException {
        ObjectMapper mapper = ResultJson.mapper();
        JsonGenerator json = mapper.getFactory().createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeNumberField("version", VERSION);
        json.writeBooleanField("asExpected", suite.asExpected());
        if (suite.interruption().isPresent()) {
            json.writeStringField("interruption", suite.interruption().get());
        }
        json.writePOJOField("info", suite.info());
        json.writePOJOField("counts", suite.counts());
        json.writeArrayFieldStart("results");
        ObjectWriter writer = mapper.writerFor(ExampleResult.class);
        return new Document() {
            @Override
            public void add(ExampleResult result) throws IOException {
                json.writeRaw('\n');
                writer.writeValue(json, result);
            }

            @Override
            public void finish() throws IOException {
                json.writeEndArray();
                json.writeEndObject();
                json.close();
            }
        };
    }
}

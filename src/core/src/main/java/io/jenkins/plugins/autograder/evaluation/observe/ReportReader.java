package io.jenkins.plugins.autograder.evaluation.observe;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import io.jenkins.plugins.autograder.evaluation.value.ValueJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what the process of a payload tells of itself. It may be hostile, so nothing is taken for granted. */
final class ReportReader {
    private static final Map<String, Outcome> OUTCOMES = Map.of(
            "completed", Outcome.COMPLETED,
            "raised", Outcome.RAISED,
            "exited", Outcome.EXITED,
            "memory", Outcome.MEMORY,
            "not-run", Outcome.NOT_RUN);

    private ReportReader() {}

    /**
     * A report.
     *
     * @param exit what it gave to {@code exit()}
     */
    record Report(
            Outcome outcome,
            OptionalInt exit,
            Optional<Failure> failure,
            Optional<Value> value,
            List<Observation.Sample> samples,
            Optional<CallArguments> arguments) {}

    static Report read(byte[] bytes) throws JsonFormatException {
        JsonNode json = Fields.parse(bytes);
        String word = Fields.text(json, "outcome");
        if (!OUTCOMES.containsKey(word)) {
            throw JsonFormatException.expected("a known outcome", json.path("outcome"))
                    .inside("outcome");
        }
        return new Report(
                OUTCOMES.get(word),
                Fields.optionalNumber(json, "exit"),
                Fields.optional(json, "error", ReportReader::failure),
                Fields.optional(json, "value", ValueJson::read),
                Fields.list(json, "samples", ReportReader::sample),
                arguments(json));
    }

    private static Observation.Sample sample(JsonNode json) throws JsonFormatException {
        if (!json.isArray() || json.size() != 2 || !json.get(1).canConvertToLong()) {
            throw JsonFormatException.expected("a list of a value and how often it came", json);
        }
        return new Observation.Sample(
                ValueJson.read(json.get(0)), Math.max(json.get(1).longValue(), 0));
    }

    private static Optional<CallArguments> arguments(JsonNode json) throws JsonFormatException {
        Optional<CallArguments.Actual> after = Fields.optional(json, "after", ReportReader::actual);
        return Fields.optional(json, "before", before -> new CallArguments(actual(before), after));
    }

    private static CallArguments.Actual actual(JsonNode json) throws JsonFormatException {
        return new CallArguments.Actual(
                Fields.list(json, "args", ValueJson::read), Fields.map(json, "kwargs", ValueJson::read));
    }

    private static Failure failure(JsonNode json) throws JsonFormatException {
        return new Failure(
                Fields.text(json, "type"),
                Fields.text(json, "message"),
                Fields.list(json, "traceback", ReportReader::frame));
    }

    private static Failure.Frame frame(JsonNode json) throws JsonFormatException {
        return new Failure.Frame(
                Fields.text(json, "file"),
                (int) Math.min(Fields.number(json, "line"), Integer.MAX_VALUE),
                Fields.optionalNumber(json, "column"),
                Fields.text(json, "name"),
                Fields.text(json, "text"));
    }
}

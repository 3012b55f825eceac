package io.jenkins.plugins.autograder.evaluation.observe;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;
import io.jenkins.plugins.autograder.evaluation.tree.NodeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a driver tells of files and of texts that it parsed. */
final class SourceReader {
    private SourceReader() {}

    /** What was seen of the sources of a plan, in their order. */
    static List<SourceObservation> read(Plan plan, Answer answer, String otherwise) {
        List<Answer.Frame> frames = answer.about("sources");
        if (frames.isEmpty()) {
            return unusable(plan, otherwise);
        }
        byte[] told = frames.get(0).parts().get(0);
        if (told.length == 0) {
            return unusable(plan, "the language's own parser " + death(frames.get(0)));
        }
        try {
            JsonNode json = Fields.parse(told);
            List<SourceObservation> sources = new ArrayList<>();
            for (int i = 0; i < plan.sources().size(); i++) {
                sources.add(source(plan.sources().get(i), json.path(i)));
            }
            return sources;
        } catch (JsonFormatException e) {
            return unusable(plan, "what the language's own parser told cannot be read: " + e.getMessage());
        }
    }

    private static String death(Answer.Frame frame) {
        return switch (frame.reason()) {
            case "timeout" -> "did not come to an end with it";
            case "memory" -> "ran out of memory with it";
            case "report" -> "had too much to tell of it";
            default -> "failed with it";
        };
    }

    private static List<SourceObservation> unusable(Plan plan, String why) {
        return plan.sources().stream()
                .map(file -> SourceObservation.unusable(file, why))
                .toList();
    }

    private static SourceObservation source(String file, JsonNode json) throws JsonFormatException {
        Optional<String> text = Fields.optionalText(json, "text");
        if (text.isEmpty()) {
            return SourceObservation.unusable(file, Fields.text(json, "problem"));
        }
        return new SourceObservation(
                file,
                text.get(),
                Fields.list(json, "repairs", SourceReader::repair),
                Fields.optionalText(json, "repaired"),
                json.has("docstrings"),
                Fields.optionalText(json, "problem"),
                Fields.optional(json, "tree", NodeJson::read),
                Fields.map(json, "docstrings", doc -> doc.asText()));
    }

    private static SourceObservation.Repair repair(JsonNode json) throws JsonFormatException {
        return new SourceObservation.Repair((int) Fields.number(json, "line"), Fields.text(json, "message"));
    }

    /** What became of texts that were to be parsed; fewer than there were if the driver did not come to its end. */
    static List<Parsed> parsed(Answer answer) throws JsonFormatException {
        List<Answer.Frame> frames = answer.about("sources");
        if (frames.isEmpty() || frames.get(0).parts().get(0).length == 0) {
            return List.of();
        }
        List<Parsed> parsed = new ArrayList<>();
        for (JsonNode json : Fields.parse(frames.get(0).parts().get(0))) {
            parsed.add(
                    json.has("tree")
                            ? new Parsed(Fields.optional(json, "tree", NodeJson::read), Optional.empty())
                            : new Parsed(Optional.empty(), Optional.of(error(json))));
        }
        return parsed;
    }

    private static Parsed.SyntaxError error(JsonNode json) throws JsonFormatException {
        return new Parsed.SyntaxError(
                (int) Fields.number(json, "line"), (int) Fields.number(json, "column"), Fields.text(json, "message"));
    }
}

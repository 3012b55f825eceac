package io.jenkins.plugins.autograder.evaluation.observe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The JSON form of payloads, as the driver reads it. */
final class PayloadJson {
    private static final double MILLIS = 1000.0;

    private PayloadJson() {}

    static ObjectNode write(Payload payload) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("id", payload.id()).put("file", payload.file());
        write(json.putObject("action"), payload.action());
        Conditions conditions = payload.conditions();
        json.set("inputs", write(conditions.inputs()));
        write(json, conditions.capture());
        write(json, conditions.loading());
        write(json, conditions.surroundings());
        conditions.repetition().seed().ifPresent(seed -> json.put("seed", seed));
        json.put("trials", conditions.repetition().trials());
        json.put("seconds", conditions.timeLimit().toMillis() / MILLIS);
        return json;
    }

    private static void write(ObjectNode json, Action action) {
        if (action instanceof Action.Import file) {
            strings(json.put("do", "import").put("main", file.asMain()).putArray("arguments"), file.arguments());
        } else if (action instanceof Action.Variable variable) {
            json.put("do", "variable").put("name", variable.name());
        } else if (action instanceof Action.Block block) {
            json.put("do", "block").put("code", block.code());
        } else if (action instanceof Action.Call call) {
            json.put("do", "call").put("name", call.function()).put("copy", call.copyArguments());
            ArrayNode arguments = json.putArray("arguments");
            call.arguments().forEach(argument -> write(arguments.addObject(), argument));
            ObjectNode named = json.putObject("named");
            call.named().forEach((name, argument) -> write(named.putObject(name), argument));
            call.harness().ifPresent(harness -> write(json, harness));
        }
    }

    private static void write(ObjectNode json, Expression argument) {
        json.put("code", argument.code()).put("scope", word(argument.scope()));
    }

    private static void write(ObjectNode json, Harness harness) {
        if (harness instanceof Harness.ArgumentChanges) {
            json.put("harness", "argument-changes");
        } else if (harness instanceof Harness.NewValue) {
            json.put("harness", "new-value");
        } else if (harness instanceof Harness.Code code) {
            json.put("harness", "code").put("harnessCode", code.code());
        }
    }

    static ObjectNode write(Inputs inputs) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("policy", word(inputs.policy()));
        strings(json.putArray("lines"), inputs.lines());
        return json;
    }

    private static void write(ObjectNode json, Capture capture) {
        json.put("output", capture.output()).put("errors", capture.errors()).put("stderr", capture.stderr());
        strings(json.putArray("capture"), capture.files());
    }

    private static void write(ObjectNode json, Loading loading) {
        strings(json.putArray("before"), loading.before());
        strings(json.putArray("edits"), loading.edits());
        strings(json.putArray("wrappers"), loading.wrappers());
    }

    private static void write(ObjectNode json, Surroundings surroundings) {
        paths(json.putArray("files"), surroundings.files());
        strings(json.putArray("setUp"), surroundings.setUp());
        strings(json.putArray("cleanUp"), surroundings.cleanUp());
        ArrayNode decorations = json.putArray("decorations");
        surroundings.decorations().forEach(decoration -> decorations
                .addObject()
                .put("name", decoration.attribute())
                .put("code", decoration.code())
                .put("ignoreMissing", decoration.ignoreMissing()));
    }

    /** Their contents follow the message that names them. */
    static void paths(ArrayNode json, List<ProvidedFile> files) {
        files.forEach(file -> json.add(file.path()));
    }

    static void strings(ArrayNode json, List<String> strings) {
        strings.forEach(json::add);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

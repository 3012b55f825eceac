package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Refusal;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.world.CompositeId;
import io.jenkins.plugins.autograder.simulator.world.ResourceLimits;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a call cannot do without; each is answered with 400 if it is missing. */
final class Required {
    private Required() {}

    static String parameter(Request request, String name) {
        return request.query()
                .get(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> refusal("the parameter " + name + " is missing"));
    }

    /** The two ids in one. */
    static List<String> pair(String id) {
        List<String> parts = CompositeId.split(id);
        if (parts.size() != 2 || parts.contains("")) {
            throw refusal("the id '%s' has %d parts instead of 2; a ~ within a part is written !~"
                    .formatted(id, parts.size()));
        }
        return parts;
    }

    static JsonNode object(Request request) throws IOException {
        JsonNode body = request.json();
        if (!body.isObject()) {
            throw refusal("the body is not a JSON object");
        }
        return body;
    }

    static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw refusal("the field " + name + " is missing, or not a text");
        }
        return value.asText();
    }

    /** The limits in a body, where null and absent are the same. */
    static ResourceLimits limits(JsonNode body) {
        return new ResourceLimits(
                number(body, "reservedCpu"), number(body, "reservedMemory"), number(body, "wallClockTimeout"));
    }

    private static Optional<Integer> number(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw refusal("the field " + name + " is not a whole number");
        }
        return Optional.of(value.asInt());
    }

    static Refusal refusal(String message) {
        return new Refusal(Naptime.error(400, message));
    }
}

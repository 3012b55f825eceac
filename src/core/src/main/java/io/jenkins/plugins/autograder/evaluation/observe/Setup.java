package io.jenkins.plugins.autograder.evaluation.observe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the driver is kept in, and what it is told before the first payload. All bounds of an observation are here. */
final class Setup {
    /** Of the variables, nothing but these; the seed makes sets of strings come out in the same order for everyone. */
    static final Map<String, String> ENVIRONMENT = Map.of("PYTHONHASHSEED", "0", "PYTHONUTF8", "1");

    private static final long KIB = 1024;

    /** Bytes that a payload may print on each stream; more of them end it. */
    private static final long OUTPUT = 512 * KIB;

    /** Bytes that a process may tell us: values, or syntax trees. */
    private static final long REPORT = 8 * Limits.MIB;

    /** Bytes that are kept of a captured file. */
    private static final long CAPTURED = 256 * KIB;

    /** Bytes of a file that a payload writes. */
    private static final long FILE = 16 * Limits.MIB;

    private static final Duration SOURCES = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** For the driver itself, and for what payloads leave in files that are memory. */
    private static final long DRIVER_MEMORY = 128 * Limits.MIB;

    private static final int PROCESSES = 64;
    private static final int OPEN_FILES = 1024;
    private static final long DISK = 256 * Limits.MIB;
    private static final long ANSWER = 64 * Limits.MIB;

    static final Profile PROFILE = new Profile(
            "observe",
            "a submission by itself, with a driver that is told what to run",
            Profile.Contract.ARGUMENTS_AND_STDOUT,
            Optional.of("1000:1000"),
            Optional.of("somehost"),
            true,
            limits(START, ObserveRequest.DEFAULT_MEMORY),
            List.of(),
            List.of());

    private Setup() {}

    /** For a run of the driver that makes ready or parses, and never touches a submission. */
    static Limits limits() {
        return limits(START.plus(SOURCES), ObserveRequest.DEFAULT_MEMORY);
    }

    /** For a run of all payloads, each as long as it may take. */
    static Limits limits(List<Payload> payloads, long memory) {
        Duration wall = START.plus(SOURCES);
        for (Payload payload : payloads) {
            wall = wall.plus(payload.conditions().timeLimit()).plus(BETWEEN);
        }
        return limits(wall.compareTo(LONGEST) < 0 ? wall : LONGEST, memory);
    }

    private static Limits limits(Duration wall, long memory) {
        return new Limits(wall, wall, 1, memory + DRIVER_MEMORY, PROCESSES, OPEN_FILES, DISK, ANSWER, 1);
    }

    /** The first message about a submission. */
    static ObjectNode json(ObserveRequest request, boolean contained) {
        ObjectNode json = json(contained, request.memory());
        Plan plan = request.plan();
        PayloadJson.strings(json.putArray("sources"), plan.sources());
        PayloadJson.paths(json.putArray("files"), plan.helpers());
        json.set("loading", PayloadJson.write(plan.loading()));
        return json;
    }

    /** The first and only message where texts are to be parsed. */
    static ObjectNode json(List<String> texts, boolean contained) {
        ObjectNode json = json(contained, ObserveRequest.DEFAULT_MEMORY);
        PayloadJson.strings(json.putArray("texts"), texts);
        json.putArray("files");
        return json;
    }

    private static ObjectNode json(boolean contained, long memory) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("contained", contained)
                .put("memory", memory)
                .put("output", OUTPUT)
                .put("report", REPORT)
                .put("captured", CAPTURED)
                .put("file", FILE)
                .put("sourceSeconds", SOURCES.toSeconds());
    }
}

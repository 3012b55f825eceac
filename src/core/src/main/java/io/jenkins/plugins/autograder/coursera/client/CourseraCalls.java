package io.jenkins.plugins.autograder.coursera.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.coursera.http.Body;
import io.jenkins.plugins.autograder.coursera.http.Call;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** Every call to Coursera's authoring API: where it goes, and what it sends. Makes none. */
public final class CourseraCalls {
    /** Coursera's tools send the JSON of a registration without saying that it is JSON. */
    private static final Optional<String> NOT_SAID = Optional.empty();

    private static final int CPU_UNIT = 1024;
    private static final int PAGE = 100;

    private final Endpoints endpoints;

    public CourseraCalls(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** The id of a course. */
    public Call course(String slug) {
        return Call.get(
                "look up the course " + slug,
                at(Endpoint.COURSE).with("slug", slug).uri());
    }

    /** The versions of a course. */
    public Call branches(String course) {
        return Call.get(
                "list the branches of " + course,
                at(Endpoint.BRANCHES).with("courseId", course).uri());
    }

    /** Make a grader of an upload. */
    public Call register(Registration registration) {
        ObjectNode json = Json.object();
        Endpoint endpoint = Endpoint.REGISTER_V1;
        if (registration.generation() == Generation.V1) {
            json.put("courseId", registration.course());
        } else {
            endpoint = Endpoint.REGISTER_V2;
            ObjectNode context = json.putObject("context").put("typeName", "branchContext");
            context.putObject("definition").put("branchId", registration.course());
        }
        json.put("bucket", registration.file().bucket())
                .put("key", registration.file().key());
        putResources(json, registration.resources());
        return Call.post("register the grader", at(endpoint).uri(), Body.of(NOT_SAID, Json.text(json)));
    }

    /** A registration of the first generation. */
    public Call attempt(String course, String grader) {
        return Call.get(
                "look up the grader " + grader,
                at(Endpoint.ATTEMPTS)
                        .element(Ids.escaped(course) + "~" + grader)
                        .uri());
    }

    /** The registrations of a course, of the first generation. */
    public Call attempts(String course, int start) {
        return Call.get(
                "list the graders of " + course,
                at(Endpoint.ATTEMPTS)
                        .with("q", "listByCourse")
                        .with("courseId", course)
                        .with("start", Integer.toString(start))
                        .with("limit", Integer.toString(PAGE))
                        .uri());
    }

    /** Let a part have this grader, in its draft. Doing it twice is as good as once. */
    public Call attach(Generation generation, String course, PartRef part, String grader) {
        Address address = generation == Generation.V1
                ? at(Endpoint.ATTACH_V1).with("id", course + "~" + part.item())
                : at(Endpoint.ATTACH_V2).with("id", Ids.escaped(course) + "~" + part.item());
        return Call.post(
                        "attach the grader to " + part,
                        address.with("partId", part.part())
                                .with("executorId", grader)
                                .uri(),
                        Body.NONE)
                .asRepeatable();
    }

    /** What the grader of a part may use. It is a POST that changes nothing. */
    public Call limits(String course, PartRef part) {
        return Call.post("read the limits of " + part, limits(Endpoint.GET_LIMITS, course, part), Body.NONE)
                .asRepeatable();
    }

    /** Let the grader of a part use this; what is absent stays. */
    public Call updateLimits(String course, PartRef part, Resources resources) {
        ObjectNode json = Json.object();
        putResources(json, resources);
        return Call.post(
                        "change the limits of " + part,
                        limits(Endpoint.UPDATE_LIMITS, course, part),
                        Body.json(Json.text(json)))
                .asRepeatable();
    }

    private URI limits(Endpoint endpoint, String course, PartRef part) {
        return at(endpoint)
                .with("id", Ids.escaped(course) + "~" + part.item())
                .with("partId", part.part())
                .uri();
    }

    /** A grader of the second generation. */
    public Call grader(String course, String grader) {
        return Call.get(
                "look up the grader " + grader,
                at(Endpoint.GRADER).element(Ids.escaped(course) + "~" + grader).uri());
    }

    /** The graders of a branch, of the second generation. */
    public Call graders(String course, int start) {
        return Call.get(
                "list the graders of " + course,
                at(Endpoint.GRADERS)
                        .with("branchId", course)
                        .with("start", Integer.toString(start))
                        .with("limit", Integer.toString(PAGE))
                        .uri());
    }

    /** The id of an item's content. */
    public Call atom(String course, String item) {
        return Call.get(
                "look up the content of " + item,
                at(Endpoint.ATOM)
                        .element(Ids.escaped(course) + "~" + item)
                        .with("fields", "atomId")
                        .uri());
    }

    /**
     * The draft of an assignment.
     *
     * @param assignment as {@link CourseraClient#assignment} gives it
     */
    public Call draft(Generation generation, String assignment) {
        return Call.get(
                "read the draft of " + assignment,
                at(generation == Generation.V1 ? Endpoint.DRAFT_V1 : Endpoint.DRAFT_V2)
                        .element(assignment)
                        .with("fields", "writeAccessToken")
                        .uri());
    }

    /** Publish a draft, if it is still as it was read. */
    public Call publish(Generation generation, String assignment, Optional<WriteToken> token) {
        return Call.post(
                "publish " + assignment,
                at(generation == Generation.V1 ? Endpoint.PUBLISH_V1 : Endpoint.PUBLISH_V2)
                        .with("id", assignment)
                        .uri(),
                Body.json(token.map(WriteToken::json).orElse("")));
    }

    private Address at(Endpoint endpoint) {
        return Address.of(endpoints.uri(endpoint));
    }

    private static void putResources(ObjectNode json, Resources resources) {
        put(json, "reservedCpu", resources.cpus(), CPU_UNIT);
        put(json, "reservedMemory", resources.memory(), 1);
        put(json, "wallClockTimeout", resources.timeout(), 1);
    }

    private static void put(ObjectNode json, String name, OptionalInt value, int unit) {
        if (value.isPresent()) {
            json.put(name, value.getAsInt() * unit);
        } else {
            json.putNull(name);
        }
    }
}

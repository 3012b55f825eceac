package io.jenkins.plugins.autograder.coursera.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.autograder.coursera.http.Answer;
import io.jenkins.plugins.autograder.coursera.http.Call;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Redaction;
import io.jenkins.plugins.autograder.coursera.http.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Coursera's authoring API, one method a call. Thread-safe. Every method throws a {@link CourseraException} whose message
 * says what was tried, and what Coursera said.
 */
public final class CourseraClient {
    private static final int CPU_UNIT = 1024;
    private static final int MOST_PAGES = 1000;
    private static final int CREATED = 201;

    private final CourseraCalls calls;
    private final Sender sender;

    /** @param sender with tokens of somebody who may edit the courses */
    public CourseraClient(CourseraCalls calls, Sender sender) {
        this.calls = calls;
        this.sender = sender;
    }

    /** The calls that it makes, for somebody who wants to show them. */
    public CourseraCalls calls() {
        return calls;
    }

    /**
     * The id of a course, which a slug is asked for.
     *
     * @param idOrSlug as people name a course
     * @throws IllegalArgumentException if it is neither
     */
    public String courseId(String idOrSlug) throws CourseraException, InterruptedException {
        String named = Ids.requireCourse(idOrSlug);
        return Ids.isCourse(named) ? named : course(named);
    }

    /** The id of the course with this slug. */
    public String course(String slug) throws CourseraException, InterruptedException {
        Call call = calls.course(slug);
        List<JsonNode> found = Json.elements(call, sender.require(call));
        if (found.isEmpty()) {
            throw new CourseraException(
                    Reason.NOT_FOUND,
                    "there is no course with the slug " + slug
                            + "; the slug is what follows /learn/ or /teach/ in the address of its page");
        }
        return Json.word(call, found.get(0), "id");
    }

    /** The versions of a course. */
    public List<Branch> branches(String course) throws CourseraException, InterruptedException {
        Call call = calls.branches(course);
        List<Branch> branches = new ArrayList<>();
        for (JsonNode element : Json.elements(call, sender.require(call))) {
            branches.add(new Branch(
                    Json.word(call, element, "id"),
                    Json.word(element.path("properties"), "name").orElse("")));
        }
        return branches;
    }

    /**
     * Make a grader of an upload. Doing it twice makes two.
     *
     * @return the grader's id; empty if Coursera made one and did not say its id
     * @throws CourseraException with {@link Reason#UNCERTAIN} if it may have made one
     */
    public Optional<String> register(Registration registration) throws CourseraException, InterruptedException {
        Call call = calls.register(registration);
        Answer answer = sender.send(call);
        if (answer.status() != CREATED) {
            // Any other success would be news to us, and so is no proof that nothing was made.
            throw answer.isSuccess()
                    ? new CourseraException(
                            Reason.UNCERTAIN,
                            "could not " + call.doing() + " (" + call.shown() + "): status " + answer.status()
                                    + " and not " + CREATED + "; it may have been done all the same")
                    : sender.refusal(call, answer);
        }
        return Json.read(answer.text())
                .map(json -> json.path("elements").path(0))
                .flatMap(Grader::of)
                .map(Grader::id);
    }

    /** A registration of the first generation. */
    public Grader attempt(String course, String grader) throws CourseraException, InterruptedException {
        Call call = calls.attempt(course, grader);
        return grader(call, Json.first(call, sender.require(call)));
    }

    /** All registrations of a course, of the first generation. */
    public List<Grader> attempts(String course) throws CourseraException, InterruptedException {
        return pages(start -> calls.attempts(course, start));
    }

    /** A grader of the second generation. */
    public Grader grader(String course, String grader) throws CourseraException, InterruptedException {
        Call call = calls.grader(course, grader);
        return grader(call, Json.first(call, sender.require(call)));
    }

    /** All graders of a branch, of the second generation. */
    public List<Grader> graders(String course) throws CourseraException, InterruptedException {
        return pages(start -> calls.graders(course, start));
    }

    /** All graders of that generation. */
    public List<Grader> graders(Generation generation, String course) throws CourseraException, InterruptedException {
        return generation == Generation.V1 ? attempts(course) : graders(course);
    }

    /** See, with a call that changes nothing, whether Coursera takes our token at all. */
    public void checkToken() throws CourseraException, InterruptedException {
        Call call = Call.get(
                "see whether the authorisation is good",
                calls.course("autograder-check").uri());
        Answer answer = sender.send(call);
        if (!answer.isSuccess() && answer.status() != 404) {
            throw sender.refusal(call, answer);
        }
    }

    /** See, with a call that changes nothing, whether Coursera knows the course and lets us at it. */
    public void check(Generation generation, String course) throws CourseraException, InterruptedException {
        sender.require(generation == Generation.V1 ? calls.attempts(course, 0) : calls.graders(course, 0));
    }

    /** How far Coursera is with a grader. */
    public GraderStatus status(Generation generation, String course, String grader)
            throws CourseraException, InterruptedException {
        Call call = generation == Generation.V1 ? calls.attempt(course, grader) : calls.grader(course, grader);
        JsonNode element = Json.first(call, sender.require(call));
        return new GraderStatus(Json.word(call, element, "status"));
    }

    private List<Grader> pages(IntFunction<Call> page) throws CourseraException, InterruptedException {
        List<Grader> all = new ArrayList<>();
        int start = 0;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Call call = page.apply(start);
            Answer answer = sender.require(call);
            for (JsonNode element : Json.elements(call, answer)) {
                all.add(grader(call, element));
            }
            String next = Json.object(call, answer).path("paging").path("next").asText();
            if (!next.matches("\\d{1,9}") || Integer.parseInt(next, 10) <= start) {
                return all;
            }
            start = Integer.parseInt(next, 10);
        }
        return all;
    }

    private static Grader grader(Call call, JsonNode element) throws CourseraException {
        return Grader.of(element).orElseThrow(() -> Json.notUnderstood(call, "has no id"));
    }

    /** Let a part have this grader, in its draft. */
    public void attach(Generation generation, String course, PartRef part, String grader)
            throws CourseraException, InterruptedException {
        sender.require(calls.attach(generation, course, part, grader));
    }

    /** What the grader of a part may use. */
    public Resources limits(String course, PartRef part) throws CourseraException, InterruptedException {
        return resources(calls.limits(course, part));
    }

    /** Let the grader of a part use this; what is absent stays. */
    public Resources updateLimits(String course, PartRef part, Resources resources)
            throws CourseraException, InterruptedException {
        return resources(calls.updateLimits(course, part, resources));
    }

    private Resources resources(Call call) throws CourseraException, InterruptedException {
        JsonNode json = Json.object(call, sender.require(call));
        OptionalInt units = Json.number(json, "reservedCpu");
        return new Resources(
                units.isPresent() ? OptionalInt.of(units.getAsInt() / CPU_UNIT) : OptionalInt.empty(),
                Json.number(json, "reservedMemory"),
                Json.number(json, "wallClockTimeout"));
    }

    /** The id under which an item's draft is found: that of its content, if it has one, else {@code COURSE~ITEM}. */
    public String assignment(Generation generation, String course, String item)
            throws CourseraException, InterruptedException {
        Call call = calls.atom(course, item);
        Answer answer = sender.send(call);
        if (answer.status() == 404) {
            return (generation == Generation.V1 ? course : Ids.escaped(course)) + "~" + item;
        }
        if (!answer.isSuccess()) {
            throw sender.refusal(call, answer);
        }
        return Json.word(call, Json.first(call, answer), "atomId");
    }

    /**
     * The draft of an assignment.
     *
     * @return empty if there is none
     */
    public Optional<Draft> draft(Generation generation, String assignment)
            throws CourseraException, InterruptedException {
        Call call = calls.draft(generation, assignment);
        Answer answer = sender.send(call);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw sender.refusal(call, answer);
        }
        JsonNode element = Json.first(call, answer);
        JsonNode token = element.path("writeAccessToken");
        boolean ready = element.path("readyForPublish").asBoolean();
        if (ready && token.isMissingNode()) {
            throw Json.notUnderstood(call, "has no writeAccessToken");
        }
        return Optional.of(new Draft(ready, new WriteToken(token)));
    }

    /**
     * Publish a draft, if it is still as it was read.
     *
     * @throws CourseraException for refusals that are neither of the draft's making nor of its graders'; with {@link
     *     Reason#UNCERTAIN} if it may have been published
     */
    public PublishAnswer publish(Generation generation, String assignment, WriteToken token)
            throws CourseraException, InterruptedException {
        Call call = calls.publish(generation, assignment, Optional.of(token));
        Answer answer = sender.send(call);
        if (answer.isSuccess()) {
            return new PublishAnswer(PublishAnswer.Kind.PUBLISHED, "");
        }
        JsonNode json = Json.read(answer.text()).orElseGet(Json::object);
        String message = Redaction.text(json.path("message").asText(), List.of());
        return switch (answer.status()) {
            case 400 ->
                new PublishAnswer(
                        PublishAnswer.worst(json.path("details")).orElse(PublishAnswer.Kind.NOT_VALID), message);
            case 404 -> new PublishAnswer(PublishAnswer.Kind.NOTHING_THERE, message);
            case 409, 412 -> new PublishAnswer(PublishAnswer.Kind.CHANGED, message);
            default -> throw sender.refusal(call, answer);
        };
    }
}

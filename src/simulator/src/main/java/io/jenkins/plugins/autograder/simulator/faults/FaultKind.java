package io.jenkins.plugins.autograder.simulator.faults;

import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.world.AssemblyState;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of fault. The tables of the guide and of the help are made from this. */
public enum FaultKind {
    STATUS(
            "status",
            Argument.status(503),
            "An error status with a JSON body. Nothing was done.",
            AnswerEffects::status),
    BARE_STATUS(
            "bare-status",
            Argument.status(502),
            "An error status without a body. Nothing was done.",
            AnswerEffects::bareStatus),
    PAGE_STATUS(
            "page-status",
            Argument.status(502),
            "An error status with the HTML page of a proxy. Nothing was done.",
            AnswerEffects::pageStatus),
    RETRY_AFTER(
            "retry-after",
            Argument.time("1s"),
            "429 with Retry-After in seconds. Nothing was done.",
            AnswerEffects::retryAfter),
    RETRY_AFTER_DATE(
            "retry-after-date",
            Argument.time("1s"),
            "429 with Retry-After as a date, so far ahead. Nothing was done.",
            AnswerEffects::retryAfterDate),
    LATE_STATUS(
            "late-status",
            Argument.status(504),
            "The work is done, but a proxy answers with an error status.",
            AnswerEffects::lateStatus),
    SLOW_START("slow-start", Argument.time("2s"), "The answer begins after this time.", AnswerEffects::slowStart),
    SLOW_BODY(
            "slow-body",
            Argument.time("100ms"),
            "The body of the answer comes 16 bytes at a time, after this time each.",
            AnswerEffects::slowBody),
    CUT("cut", "The connection is closed at once. Nothing was done.", AnswerEffects::cut),
    CUT_UPLOAD(
            "cut-upload",
            Argument.bytes(1000),
            "The connection is closed when so many bytes of the request's body have arrived.",
            AnswerEffects::cutUpload),
    LOST_ANSWER(
            "lost-answer",
            "The work is done, but the connection is closed before the answer.",
            AnswerEffects::lostAnswer),
    CUT_ANSWER(
            "cut-answer",
            "The work is done, but the connection is closed in the middle of the answer's body.",
            AnswerEffects::cutAnswer),
    TRUNCATED(
            "truncated",
            "The work is done; the answer is complete as HTTP, but its JSON ends in the middle.",
            AnswerEffects::truncated),
    NOT_JSON("not-json", "The work is done; the answer has its status, but a page for a body.", AnswerEffects::notJson),
    WRONG_JSON(
            "wrong-json",
            "The work is done; the answer has its status, but an empty JSON object for a body.",
            () -> AnswerEffects.wrongJson("{}")),
    NO_ELEMENTS(
            "no-elements",
            "The work is done; the answer has its status, but an empty list of elements.",
            () -> AnswerEffects.wrongJson("{\"elements\":[]}")),
    NO_LOCATION(
            "no-location",
            "The grader is registered; the answer lacks Location.",
            AnswerEffects::noLocation,
            Endpoint.REGISTER_V1),
    ASSEMBLY_NOT_FOUND(
            "assembly-not-found",
            Argument.status(404),
            "Transloadit says ASSEMBLY_NOT_FOUND.",
            WorldEffects::assemblyNotFound,
            Endpoint.ASSEMBLY),
    CRASHED(
            "crashed",
            "The upload is answered; Transloadit has lost it when it is asked.",
            () -> WorldEffects.uploadEnds(AssemblyState.CRASHED),
            Endpoint.UPLOAD),
    CANCELED(
            "canceled",
            "The upload is answered; then it is ASSEMBLY_CANCELED.",
            () -> WorldEffects.uploadEnds(AssemblyState.CANCELED),
            Endpoint.UPLOAD),
    HALF_UPLOADED(
            "half-uploaded",
            "The upload is answered; it stays ASSEMBLY_UPLOADING with half of its bytes.",
            WorldEffects::halfUploaded,
            Endpoint.UPLOAD),
    GRADER_FAILS(
            "grader-fails",
            "The grader is registered; its processing ends as FAILED.",
            WorldEffects::graderFails,
            Endpoint.REGISTER_V1,
            Endpoint.REGISTER_V2),
    GRADER_STUCK(
            "grader-stuck",
            "The grader is registered; its processing never ends.",
            WorldEffects::graderStuck,
            Endpoint.REGISTER_V1,
            Endpoint.REGISTER_V2),
    STALE_TOKEN(
            "stale-token",
            "Another author has just changed the draft: the write token is stale, 409.",
            WorldEffects::staleToken,
            Endpoint.PUBLISH),
    EXPIRED_TOKEN("expired-token", "The access token of the call has just expired: 401.", WorldEffects::expiredToken),
    ROTATED_TOKEN(
            "rotated-token",
            "Somebody else has just used the refresh token: invalid_grant.",
            WorldEffects::rotatedToken,
            Endpoint.TOKEN),
    DENIED("denied", "The person says no: error=access_denied.", WorldEffects::denied, Endpoint.AUTHORIZE),
    WRONG_STATE(
            "wrong-state",
            "The redirection has another state than the request.",
            WorldEffects::wrongState,
            Endpoint.AUTHORIZE);

    private final String label;
    private final String argument;
    private final String meaning;
    /** Without state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<String, Effect> maker;

    /** Not changed by anybody. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Endpoint> endpoints;

    <T> FaultKind(
            String label, Argument<T> argument, String meaning, Function<T, Effect> maker, Endpoint... endpoints) {
        this.label = label;
        this.argument = argument.words();
        this.meaning = meaning;
        this.maker = text -> maker.apply(argument.parser().apply(text));
        this.endpoints = List.of(endpoints);
    }

    FaultKind(String label, String meaning, Supplier<Effect> maker, Endpoint... endpoints) {
        this(label, Argument.none(), meaning, ignored -> maker.get(), endpoints);
    }

    /** Its name, as in {@code lost-answer}. */
    public String label() {
        return label;
    }

    /** What may follow the name after a colon, and what it is by default; empty if nothing may. */
    public String argument() {
        return argument;
    }

    /** What happens, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** The endpoints that it can happen to; empty if to all. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    /** Such a fault, with the default for what may follow. */
    public Fault fault() {
        return fault("");
    }

    /**
     * Such a fault.
     *
     * @param value what follows the name, as in {@code 503} or {@code 2s}; may be empty
     * @throws IllegalArgumentException with a message that says what is allowed
     */
    public Fault fault(String value) {
        try {
            return new Fault(this, value, maker.apply(value));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("fault " + label + ": " + e.getMessage(), e);
        }
    }

    static FaultKind named(String label) {
        return Stream.of(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no fault '" + label + "'; there are "
                        + Stream.of(values()).map(FaultKind::label).collect(Collectors.joining(", "))
                        + ", and a status alone, as in 503"));
    }
}

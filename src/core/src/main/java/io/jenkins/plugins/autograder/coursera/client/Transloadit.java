package io.jenkins.plugins.autograder.coursera.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.autograder.coursera.http.Answer;
import io.jenkins.plugins.autograder.coursera.http.Body;
import io.jenkins.plugins.autograder.coursera.http.Call;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Redaction;
import io.jenkins.plugins.autograder.coursera.http.Sender;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Transloadit, which takes uploads for Coursera. It gets no token of ours. Thread-safe. */
public final class Transloadit {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\\d{1,5})?");

    private static final Set<String> GIVEN_UP =
            Set.of("ASSEMBLY_CANCELED", "ASSEMBLY_EXPIRED", "REQUEST_ABORTED", "ASSEMBLY_CRASHED");

    private static final int LENGTH_REQUIRED = 411;

    private final Endpoints endpoints;
    private final TransloaditAccount account;
    private final Sender sender;

    /** @param sender without tokens */
    public Transloadit(Endpoints endpoints, TransloaditAccount account, Sender sender) {
        this.endpoints = endpoints;
        this.account = account;
        this.sender = sender;
    }

    /** The call that finds a host, for somebody who wants to show it. */
    public Call findHost() {
        return Call.get("find a host for the upload", endpoints.uri(Endpoint.BORED_INSTANCE));
    }

    /**
     * An address for a new upload.
     *
     * @param assembly 32 hexadecimal digits of our choice, by which it is found again
     */
    public URI address(String assembly) throws CourseraException, InterruptedException {
        Call call = findHost();
        String host = Json.word(call, Json.object(call, sender.require(call)), "host");
        if (!HOST.matcher(host).matches()) {
            throw Json.notUnderstood(call, "names a host that is none");
        }
        return address(host, assembly);
    }

    /** The address of an upload at this host. */
    public URI address(String host, String assembly) {
        return URI.create(findHost().uri().getScheme() + "://" + host + "/assemblies/" + assembly);
    }

    /** Whom the upload is for, as the part {@code params} of its form. */
    public String params() {
        var json = Json.object();
        json.putObject("auth").put("key", account.key());
        json.put("template_id", account.template());
        return Json.text(json);
    }

    /** The call that uploads. */
    public Call upload(URI address, Body form, Duration silence) {
        return Call.post("upload the grader", address, form).withSilence(silence);
    }

    /**
     * Upload.
     *
     * @return false if the service wants to be told the length first; then nothing was taken
     * @throws CourseraException with {@link Reason#UNCERTAIN} if it may have arrived; see {@link #look} then
     */
    public boolean upload(Call upload) throws CourseraException, InterruptedException {
        Answer answer = sender.send(upload);
        if (answer.status() == LENGTH_REQUIRED) {
            return false;
        }
        if (!answer.isSuccess()) {
            throw sender.refusal(upload, answer);
        }
        Optional<String> error = Json.read(answer.text()).flatMap(json -> Json.word(json, "error"));
        if (error.isPresent()) {
            throw new CourseraException(
                    Reason.REFUSED,
                    "could not " + upload.doing() + " (" + upload.shown() + "): "
                            + Redaction.text(error.get(), List.of()));
        }
        return true;
    }

    /** How far an upload is. */
    public Assembly look(URI address) throws CourseraException, InterruptedException {
        Call call = Call.get("ask how far the upload is", address);
        Answer answer = sender.send(call);
        JsonNode json = Json.object(call, answer);
        Optional<String> error = Json.word(json, "error");
        if (error.isPresent()) {
            return new Assembly(Assembly.State.LOST, error.get(), 0, Optional.empty());
        }
        if (!answer.isSuccess()) {
            throw sender.refusal(call, answer);
        }
        String word = Json.word(call, json, "ok");
        long received = Math.max(0, json.path("bytes_received").asLong());
        return switch (word) {
            case "ASSEMBLY_UPLOADING" -> new Assembly(Assembly.State.UPLOADING, word, received, Optional.empty());
            case "ASSEMBLY_EXECUTING", "ASSEMBLY_REPLAYING" ->
                new Assembly(Assembly.State.EXECUTING, word, received, Optional.empty());
            case "ASSEMBLY_COMPLETED" ->
                new Assembly(Assembly.State.COMPLETED, word, received, Optional.of(file(call, json)));
            default -> {
                if (!GIVEN_UP.contains(word)) {
                    throw Json.notUnderstood(call, "is " + Redaction.text(word, List.of()));
                }
                yield new Assembly(Assembly.State.LOST, word, received, Optional.empty());
            }
        };
    }

    private static StoredFile file(Call call, JsonNode json) throws CourseraException {
        JsonNode original = json.path("results").path(":original").path(0);
        // Without the address itself: it may be signed.
        return StoredFile.parse(Json.word(call, original, "ssl_url"))
                .orElseThrow(() -> Json.notUnderstood(call, "has a result that is no file in S3"));
    }
}

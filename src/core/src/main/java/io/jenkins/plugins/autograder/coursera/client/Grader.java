package io.jenkins.plugins.autograder.coursera.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A grader as Coursera lists it. What Coursera does not tell is absent.
 *
 * @param id the last word of its full id
 * @param filename of its upload
 * @param file where its upload lies
 * @param status how far it is
 * @param uploadedAt when
 */
public record Grader(
        String id,
        Optional<String> filename,
        Optional<StoredFile> file,
        Optional<GraderStatus> status,
        Optional<Instant> uploadedAt) {

    static Optional<Grader> of(JsonNode element) {
        Optional<StoredFile> file = Json.word(element, "bucket")
                .flatMap(bucket -> Json.word(element, "key").map(key -> new StoredFile(bucket, key)));
        Optional<Instant> uploaded = Optional.of(element.path("uploadedAt"))
                .filter(JsonNode::isIntegralNumber)
                .map(millis -> Instant.ofEpochMilli(millis.asLong()));
        return Json.word(element, "executorId")
                .or(() -> Json.word(element, "id").map(Ids::last))
                .map(id -> new Grader(
                        id,
                        Json.word(element, "filename"),
                        file,
                        Json.word(element, "status").map(GraderStatus::new),
                        uploaded));
    }
}

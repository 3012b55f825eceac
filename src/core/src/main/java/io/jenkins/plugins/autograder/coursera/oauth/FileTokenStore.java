package io.jenkins.plugins.autograder.coursera.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.coursera.files.Exclusively;
import io.jenkins.plugins.autograder.coursera.files.PrivateFiles;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Tokens in a file for its owner alone; locked by a file beside it. */
public final class FileTokenStore implements TokenStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Time time;

    /** @param file need not be there */
    public FileTokenStore(Path file, Time time) {
        this.file = file;
        this.time = time;
    }

    /** Where the tokens are. */
    public Path file() {
        return file;
    }

    @Override
    public Optional<Tokens> read() throws CourseraException {
        Optional<byte[]> content = PrivateFiles.read(file);
        return content.isEmpty() ? Optional.empty() : Optional.of(parse(content.get()));
    }

    private Tokens parse(byte[] content) throws CourseraException {
        try {
            JsonNode json = JSON.readTree(content);
            String refresh = json.path("refreshToken").asText();
            return new Tokens(
                    Secret.of(json.path("accessToken").asText()),
                    Instant.parse(json.path("expires").asText()),
                    refresh.isEmpty() ? Optional.empty() : Optional.of(Secret.of(refresh)));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            // Without the cause, which may quote the file.
            throw new CourseraException(
                    Reason.LOCAL, file + " is no file of tokens; remove it, then: autograder configure authorize");
        }
    }

    @Override
    public void write(Tokens tokens) throws CourseraException {
        ObjectNode json = JSON.createObjectNode()
                .put("accessToken", tokens.access().reveal())
                .put("expires", tokens.expires().toString());
        tokens.refresh().ifPresent(refresh -> json.put("refreshToken", refresh.reveal()));
        try {
            PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("three texts are JSON");
        }
    }

    @Override
    public Tokens exclusively(Work work) throws CourseraException, InterruptedException {
        return Exclusively.run(file, time, work::run);
    }
}

package io.jenkins.plugins.autograder.coursera.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.coursera.files.PrivateFiles;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tokens in a file for its owner alone; locked by a file beside it. */
public final class FileTokenStore implements TokenStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final int MOST_TRIES = 1200;

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
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = PrivateFiles.openLock(lock)) {
            for (int tries = 0; !tryLock(channel); tries++) {
                if (tries == MOST_TRIES) {
                    throw new CourseraException(
                            Reason.LOCAL,
                            "another process has kept " + lock
                                    + " locked for long; see what still runs, then try again");
                }
                time.sleep(BETWEEN_TRIES);
            }
            return work.run();
        } catch (IOException e) {
            throw new CourseraException(Reason.LOCAL, "cannot lock " + lock + " (" + e.getMessage() + ")", e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of ours.
            return false;
        }
    }
}

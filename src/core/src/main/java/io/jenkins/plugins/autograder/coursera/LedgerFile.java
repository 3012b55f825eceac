package io.jenkins.plugins.autograder.coursera;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.files.Exclusively;
import io.jenkins.plugins.autograder.coursera.files.PrivateFiles;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The ledger in a file of this user. */
public final class LedgerFile implements AttachLedger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final String service;
    private final Time time;

    /**
     * @param file need not be there
     * @param service host of the API, so that a simulator's graders are not taken for Coursera's
     */
    public LedgerFile(Path file, String service, Time time) {
        this.file = file;
        this.service = service;
        this.time = time;
    }

    @Override
    public Optional<String> last(String course, PartRef part) throws CourseraException {
        String grader = read().path(service).path(course).path(part.toString()).asText();
        return Optional.of(grader).filter(id -> !id.isEmpty());
    }

    @Override
    public void attached(String course, PartRef part, String grader) throws CourseraException, InterruptedException {
        Exclusively.run(file, time, () -> {
            write(course, part, grader);
            return grader;
        });
    }

    private void write(String course, PartRef part, String grader) throws CourseraException {
        ObjectNode all = read();
        all.withObjectProperty(service).withObjectProperty(course).put(part.toString(), grader);
        try {
            PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode read() throws CourseraException {
        Optional<byte[]> content = PrivateFiles.read(file);
        if (content.isEmpty()) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode json = JSON.readTree(content.get());
            if (json instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            // Said below.
        }
        throw new CourseraException(
                Reason.LOCAL,
                file + " is not what this program wrote there; remove it, and with it what a rollback"
                        + " could go back to");
    }
}

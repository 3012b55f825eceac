package io.jenkins.plugins.autograder.coursera;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.coursera.files.PrivateFiles;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The application that the last authorisation was given to: its tokens can be renewed by no other. */
final class ClientFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    ClientFile(Path file) {
        this.file = file;
    }

    /** An application, without the rest of its registration. */
    record Client(String id, Secret secret) {}

    Optional<Client> read() throws CourseraException {
        Optional<byte[]> content = PrivateFiles.read(file);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(content.get());
            return Optional.of(new Client(
                    json.path("clientId").asText(),
                    Secret.of(json.path("clientSecret").asText())));
        } catch (IOException | IllegalArgumentException e) {
            // Without the cause, which may quote the file.
            throw new CourseraException(
                    Reason.LOCAL, file + " is not what this program wrote there; remove it, and authorise again");
        }
    }

    void write(Client client) throws CourseraException {
        try {
            PrivateFiles.write(
                    file,
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(JSON.createObjectNode()
                                    .put("clientId", client.id())
                                    .put("clientSecret", client.secret().reveal())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

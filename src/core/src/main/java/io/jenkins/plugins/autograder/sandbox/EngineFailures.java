package io.jenkins.plugins.autograder.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.exception.DockerException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;

/** What a failed call to the engine says to people, dug out of the exceptions that docker-java wraps around it. */
final class EngineFailures {
    private EngineFailures() {}

    /** Whether the engine did not answer, as against one that refused. */
    static boolean isLost(Throwable failure) {
        return find(failure, IOException.class).isPresent();
    }

    static boolean isInterrupt(Throwable failure) {
        return find(failure, ClosedByInterruptException.class).isPresent()
                || find(failure, InterruptedException.class).isPresent();
    }

    /** Why a call failed, in the engine's words if it answered at all. */
    static String reason(Throwable failure) {
        Optional<DockerException> refusal = find(failure, DockerException.class);
        if (refusal.isPresent()) {
            return message(String.valueOf(refusal.get().getMessage()));
        }
        if (find(failure, JsonProcessingException.class).isPresent()) {
            return "its answer is not what Docker's API promises";
        }
        Optional<IOException> lost = find(failure, IOException.class);
        String said = lost.isPresent()
                ? lost.get().getMessage()
                : String.valueOf(root(failure).getMessage());
        return said == null ? "the connection was closed" : message(said);
    }

    /** Only the engine's sentence of a message that has its JSON in it, in one line. */
    private static String message(String text) {
        String message = text;
        int json = text.indexOf('{');
        if (json >= 0) {
            try {
                message = new ObjectMapper()
                        .readTree(text.substring(json))
                        .path("message")
                        .asText(text);
            } catch (JsonProcessingException e) {
                // Not JSON after all: the text itself is the message.
            }
        }
        return message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}

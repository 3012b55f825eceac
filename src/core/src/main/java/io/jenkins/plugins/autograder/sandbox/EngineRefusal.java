package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The engine answered, and the answer is no. The message is the engine's own. */
final class EngineRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    EngineRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /** @param said the body of the answer, by the API an object with a message */
    static EngineRefusal of(int status, String said) {
        return new EngineRefusal(status, said.isBlank() ? "it answered " + status : message(said));
    }

    private static String message(String said) {
        try {
            return Json.read(said.getBytes(StandardCharsets.UTF_8))
                    .at("message")
                    .text()
                    .orElse(said);
        } catch (IOException e) {
            // Something between us and the engine may say it in its own way.
            return said;
        }
    }

    /** The HTTP status. */
    int status() {
        return status;
    }
}

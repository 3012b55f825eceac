package io.jenkins.plugins.autograder.sandbox;

import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a failed call to the engine says to people, dug out of the exceptions that are wrapped around it. */
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
        Optional<EngineRefusal> refusal = find(failure, EngineRefusal.class);
        if (refusal.isPresent()) {
            return oneLine(refusal.get().getMessage());
        }
        if (find(failure, StreamReadException.class).isPresent()) {
            return "its answer is not what Docker's API promises";
        }
        Optional<IOException> lost = find(failure, IOException.class);
        String said = lost.isPresent()
                ? lost.get().getMessage()
                : String.valueOf(root(failure).getMessage());
        return said == null ? "the connection was closed" : oneLine(said);
    }

    private static String oneLine(@Nullable String text) {
        return String.valueOf(text).strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
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

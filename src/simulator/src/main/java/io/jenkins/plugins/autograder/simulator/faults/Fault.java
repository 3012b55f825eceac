package io.jenkins.plugins.autograder.simulator.faults;

import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Handler;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.io.IOException;

/** Something that goes wrong with a call. {@link FaultKind} makes it. */
public final class Fault {
    private final FaultKind kind;
    private final String value;
    private final Effect effect;

    Fault(FaultKind kind, String value, Effect effect) {
        this.kind = kind;
        this.value = value;
        this.effect = effect;
    }

    /**
     * Read a fault: {@code cut}, {@code slow-start:2s}, or only a status, as in {@code 503}.
     *
     * @throws IllegalArgumentException with a message that says what is allowed
     */
    public static Fault parse(String text) {
        if (text.matches("\\d+")) {
            return FaultKind.STATUS.fault(text);
        }
        String[] words = text.split(":", 2);
        return FaultKind.named(words[0]).fault(words.length > 1 ? words[1] : "");
    }

    FaultKind kind() {
        return kind;
    }

    Answer apply(Request request, Handler work, World world) throws IOException {
        return effect.apply(request, work, world);
    }

    /** As it can be read again. */
    @Override
    public String toString() {
        return kind.label() + (value.isEmpty() ? "" : ":" + value);
    }
}

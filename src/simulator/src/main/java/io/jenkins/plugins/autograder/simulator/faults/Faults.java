package io.jenkins.plugins.autograder.simulator.faults;

import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The faults that are armed. Safe for many threads. */
public final class Faults {
    /** A fault that waits for its calls; these are counted from the call with the number before. */
    private record Armed(Endpoint endpoint, Calls calls, Fault fault, int before) {
        boolean isFor(int call) {
            return calls.include(call - before);
        }

        boolean isOver(int call) {
            return call - before >= calls.last();
        }

        @Override
        public String toString() {
            return endpoint.label() + ":" + calls + "=" + fault;
        }
    }

    private final List<Armed> armed = new ArrayList<>();
    private final Map<Endpoint, Integer> counts = new EnumMap<>(Endpoint.class);

    /** Let the next call of an endpoint go wrong. */
    public void next(Endpoint endpoint, Fault fault) {
        arm(endpoint, Calls.NEXT, fault);
    }

    /** Let every call of an endpoint go wrong, until {@link #clear}. */
    public void always(Endpoint endpoint, Fault fault) {
        arm(endpoint, Calls.ALL, fault);
    }

    /**
     * Let calls of an endpoint go wrong, counted from now on. Where two faults want the same call, the one that was armed
     * first has it.
     *
     * @throws IllegalArgumentException if this cannot happen to this endpoint
     */
    public synchronized void arm(Endpoint endpoint, Calls calls, Fault fault) {
        List<Endpoint> possible = fault.kind().endpoints();
        if (!possible.isEmpty() && !possible.contains(endpoint)) {
            throw new IllegalArgumentException(
                    "the fault " + fault + " cannot happen to " + endpoint.label() + "; it can to " + labels(possible));
        }
        armed.add(new Armed(endpoint, calls, fault, counts.getOrDefault(endpoint, 0)));
    }

    /**
     * Arm a fault that is written in words: {@code ENDPOINT=FAULT} for the next call, or {@code ENDPOINT:CALLS=FAULT}, as in
     * {@code upload:2=429} and {@code register-v2:*=slow-start:2s}.
     *
     * @throws IllegalArgumentException with a message that says what is allowed
     */
    public void arm(String text) {
        String[] sides = text.split("=", 2);
        if (sides.length < 2) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a fault; write ENDPOINT:CALLS=FAULT, as in upload:2=429");
        }
        String[] place = sides[0].split(":", 2);
        Endpoint endpoint = Endpoint.named(place[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no endpoint '" + place[0] + "'; there are " + labels(List.of(Endpoint.values()))));
        arm(endpoint, place.length > 1 ? Calls.parse(place[1]) : Calls.NEXT, Fault.parse(sides[1]));
    }

    private static String labels(List<Endpoint> endpoints) {
        return endpoints.stream().map(Endpoint::label).collect(Collectors.joining(", "));
    }

    /** Disarm all. */
    public synchronized void clear() {
        armed.clear();
    }

    /** What is armed and was not used up, each as {@link #arm(String)} reads it. */
    public synchronized List<String> armed() {
        return armed.stream()
                .filter(each -> !each.isOver(counts.getOrDefault(each.endpoint(), 0)))
                .map(Armed::toString)
                .toList();
    }

    /** Count a call, and say what goes wrong with it. */
    synchronized Optional<Fault> count(Endpoint endpoint) {
        int call = counts.merge(endpoint, 1, Integer::sum);
        return armed.stream()
                .filter(each -> each.endpoint() == endpoint && each.isFor(call))
                .map(Armed::fault)
                .findFirst();
    }
}

package io.jenkins.plugins.autograder.simulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Keeps every call, in the order in which they were answered. Safe for many threads. */
public final class Recorder {
    private final Consumer<Exchange> listener;
    private final List<Exchange> exchanges = new ArrayList<>();

    /** Tell this listener of every call, one at a time, before the client gets its answer. */
    public Recorder(Consumer<Exchange> listener) {
        this.listener = listener;
    }

    synchronized void add(Arrival arrival, Answer answer) {
        OptionalInt status = answer.delivery().silent() ? OptionalInt.empty() : OptionalInt.of(answer.status());
        Exchange exchange = new Exchange(
                exchanges.size() + 1, arrival.at(), arrival.endpoint(), arrival.sent(), status, answer.fault());
        exchanges.add(exchange);
        listener.accept(exchange);
    }

    /** All calls so far. */
    public synchronized List<Exchange> all() {
        return List.copyOf(exchanges);
    }
}

package io.jenkins.plugins.autograder.simulator;

import io.jenkins.plugins.autograder.simulator.http.Exchange;
import java.net.InetAddress;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * How a simulator is started.
 *
 * @param address where it listens
 * @param port the port; 0 for any that is free
 * @param clock the time of its world
 * @param seed the same seed gives the same identifiers
 * @param listener is told of every call, one at a time, before its answer is sent
 */
public record SimulatorOptions(InetAddress address, int port, Clock clock, long seed, Consumer<Exchange> listener) {
    /** On the loopback address, at any port that is free. */
    public static final SimulatorOptions DEFAULT =
            new SimulatorOptions(InetAddress.getLoopbackAddress(), 0, Clock.systemUTC(), 1, exchange -> {});

    public SimulatorOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not 0 to 65535; 0 takes any that is free");
        }
    }

    public SimulatorOptions withAddress(InetAddress value) {
        return new SimulatorOptions(value, port, clock, seed, listener);
    }

    public SimulatorOptions withPort(int value) {
        return new SimulatorOptions(address, value, clock, seed, listener);
    }

    public SimulatorOptions withClock(Clock value) {
        return new SimulatorOptions(address, port, value, seed, listener);
    }

    public SimulatorOptions withSeed(long value) {
        return new SimulatorOptions(address, port, clock, value, listener);
    }

    public SimulatorOptions withListener(Consumer<Exchange> value) {
        return new SimulatorOptions(address, port, clock, seed, value);
    }
}

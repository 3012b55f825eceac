package io.jenkins.plugins.autograder.jenkins.config;

import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import java.net.URI;

/** Endpoints as people write them: lines of {@code KEY=ADDRESS}. */
public final class EndpointLines {
    private static final String SIMULATOR = "simulator";

    private EndpointLines() {}

    /**
     * Read them.
     *
     * @throws IllegalArgumentException that says what is allowed
     */
    public static Endpoints read(String lines) {
        Endpoints endpoints = Endpoints.PRODUCTION;
        for (String line : lines.lines().filter(each -> !each.isBlank()).toList()) {
            endpoints = with(endpoints, line.strip());
        }
        return endpoints;
    }

    private static Endpoints with(Endpoints endpoints, String line) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("the endpoint '" + line
                    + "' is none; write KEY=ADDRESS, such as simulator=http://localhost:8900, one a line; keys are "
                    + SIMULATOR + ", " + String.join(", ", Endpoints.keys()));
        }
        String key = line.substring(0, equals).strip();
        URI address = URI.create(line.substring(equals + 1).strip());
        return key.equals(SIMULATOR) ? Endpoints.simulator(address) : endpoints.with(key, address);
    }
}

package io.jenkins.plugins.autograder.simulator;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Queries of addresses. */
final class Queries {
    private Queries() {}

    /** The parameters of an address. */
    static Map<String, String> of(String address) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : URI.create(address).getRawQuery().split("&", -1)) {
            String[] sides = pair.split("=", 2);
            parameters.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}

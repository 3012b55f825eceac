package io.jenkins.plugins.autograder.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the endpoint of a call. */
final class Router {
    /** An endpoint and the id in the path. */
    record Found(Endpoint endpoint, String id) {}

    private Router() {}

    /**
     * Find the endpoint.
     *
     * @throws Refusal 404, 405 or 400, as a path, a method or an action is unknown
     */
    static Found find(Host host, String method, String path, Parameters query) {
        List<String> methods = new ArrayList<>();
        boolean methodKnown = false;
        for (Endpoint endpoint : Endpoint.values()) {
            if (endpoint.host() == host) {
                for (Route route : endpoint.routes()) {
                    Optional<String> id = route.idIn(path);
                    if (id.isPresent()) {
                        methods.add(route.method());
                        methodKnown |= route.method().equals(method);
                        if (route.method().equals(method) && route.selects(query)) {
                            return new Found(endpoint, decode(id.get()));
                        }
                    }
                }
            }
        }
        if (methods.isEmpty()) {
            throw new Refusal(Naptime.error(404, "there is nothing at " + path + " on " + host.realName()));
        }
        if (!methodKnown) {
            throw new Refusal(Naptime.error(405, method + " is not allowed here")
                    .with("Allow", String.join(", ", methods.stream().distinct().toList())));
        }
        throw new Refusal(
                Naptime.error(400, "no such action or finder: " + query.first().keySet()));
    }

    /** In a path, a plus sign means itself. */
    private static String decode(String id) {
        return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

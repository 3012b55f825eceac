package io.jenkins.plugins.autograder.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A call from the moment when it arrives: first only a path, then perhaps a request to an endpoint, at last a record. */
final class Arrival {
    private final Instant at;
    private final Host host;
    private final String method;
    private final String path;
    private final @Nullable String rawQuery;
    private final Map<String, List<String>> headers = new TreeMap<>();
    private final Body body;
    private Parameters query = new Parameters(Map.of());
    private @Nullable Request request;

    /**
     * A call to a host.
     *
     * @param prefix what stands for the host in the path; may be empty
     */
    Arrival(Instant at, Host host, String prefix, HttpExchange exchange) {
        this.at = at;
        this.host = host;
        method = exchange.getRequestMethod();
        path = exchange.getRequestURI().getRawPath().substring(prefix.length());
        rawQuery = exchange.getRequestURI().getRawQuery();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        body = new Body(exchange.getRequestBody());
    }

    /**
     * The request to an endpoint.
     *
     * @throws Refusal if there is no such endpoint, or the query cannot be read
     */
    Request request() {
        try {
            query = Parameters.parse(rawQuery);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Naptime.error(400, "the query cannot be read: " + e.getMessage()));
        }
        Router.Found found = Router.find(host, method, path, query);
        Request result = new Request(found.endpoint(), found.id(), query, headers, body);
        request = result;
        return result;
    }

    Instant at() {
        return at;
    }

    Optional<Endpoint> endpoint() {
        return Optional.ofNullable(request).map(Request::endpoint);
    }

    /** What the record keeps of it. */
    Sent sent() {
        Secrecy secrecy = new Secrecy();
        Sent.Content content = request != null ? request.content() : Sent.Content.unread(body.size());
        Map<String, List<String>> openQuery = secrecy.query(query);
        Map<String, List<String>> openHeaders = secrecy.headers(headers);
        Sent.Content openContent = secrecy.content(content);
        return new Sent(method, path, openQuery, openHeaders, openContent, secrecy.found());
    }
}

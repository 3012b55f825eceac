package io.jenkins.plugins.autograder.coursera.client;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.coursera.http.Redaction;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where every call goes. All of it can be set, which is how a simulator is reached.
 *
 * @param set addresses in place of production's, by the key of a {@link Service} or of an {@link Endpoint}; the latter win
 */
public record Endpoints(Map<String, URI> set) implements Serializable {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Coursera as it is. */
    public static final Endpoints PRODUCTION = new Endpoints(Map.of());

    public Endpoints {
        set = Map.copyOf(new TreeMap<>(set));
        set.forEach(Endpoints::check);
    }

    private static void check(String key, URI address) {
        if (!keys().contains(key)) {
            throw new IllegalArgumentException("there is no endpoint " + key + "; there are "
                    + String.join(", ", keys())
                    + DidYouMean.nearest(key, keys())
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        }
        boolean secure = "https".equals(address.getScheme());
        boolean here = "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (address.getHost() == null || address.getUserInfo() != null || !(secure || here)) {
            throw new IllegalArgumentException("the endpoint " + key + " is "
                    + (address.getHost() == null ? address : Redaction.url(address))
                    + "; allowed is https://..., and http://... on this machine only, since tokens go there");
        }
    }

    /** Every key that can be set. */
    public static List<String> keys() {
        return Stream.concat(
                        Stream.of(Service.values()).map(Service::key),
                        Stream.of(Endpoint.values()).map(Endpoint::key))
                .toList();
    }

    /** A simulator of ours at this address. */
    public static Endpoints simulator(URI address) {
        if (address.getHost() == null) {
            throw new IllegalArgumentException("the simulator is '" + address
                    + "'; allowed is the address that autograder simulator prints, such as http://127.0.0.1:8080");
        }
        Map<String, URI> set = new TreeMap<>();
        for (Service service : Service.values()) {
            set.put(service.key(), address.resolve("/" + service.production().getHost()));
        }
        return new Endpoints(set);
    }

    /** The same, with one more. */
    public Endpoints with(String key, URI address) {
        Map<String, URI> more = new TreeMap<>(set);
        more.put(key, address);
        return new Endpoints(more);
    }

    /** Where a call goes. */
    public URI uri(Endpoint endpoint) {
        URI exact = set.get(endpoint.key());
        return exact != null ? exact : URI.create(base(endpoint.service()) + endpoint.path());
    }

    private String base(Service service) {
        String base = set.getOrDefault(service.key(), service.production()).toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** Whether this is Coursera as it is. */
    public boolean isProduction() {
        return set.isEmpty();
    }
}

package io.jenkins.plugins.autograder.coursera.oauth;

import io.jenkins.plugins.autograder.coursera.http.Secret;
import java.net.URI;
import java.util.List;

/**
 * The application that asks for authorisation, as it is registered with Coursera ({@code
 * https://accounts.coursera.org/console}).
 *
 * @param id of the application
 * @param secret of the application
 * @param scopes that it asks for
 * @param redirect where the browser brings the code: a path on a port of this machine, or an https address. Port 0 is any
 *     that is free, for a service that allows it (RFC 8252, 7.3)
 */
public record ClientRegistration(String id, Secret secret, List<String> scopes, URI redirect) {
    /** What Coursera's own tools ask for. */
    public static final List<String> USUAL_SCOPES = List.of("view_profile", "manage_graders");

    /** Where Coursera's own tools listen, so the address that their registrations have. */
    public static final URI USUAL_REDIRECT = URI.create("http://localhost:9876/callback");

    public ClientRegistration {
        scopes = List.copyOf(scopes);
        if (id.isBlank()) {
            throw new IllegalArgumentException(
                    "the client id is blank; it is that of your application at accounts.coursera.org/console");
        }
        boolean encrypted = "https".equals(redirect.getScheme()) && redirect.getHost() != null;
        if (!(isHere(redirect) || encrypted) || redirect.getPath().isEmpty()) {
            throw new IllegalArgumentException("the redirect address " + redirect
                    + " is neither on this machine nor https, and a code goes there; allowed is such as "
                    + USUAL_REDIRECT);
        }
    }

    /** Whether this program can wait for the browser itself. */
    boolean isHere() {
        return isHere(redirect);
    }

    private static boolean isHere(URI redirect) {
        boolean local = "localhost".equals(redirect.getHost()) || "127.0.0.1".equals(redirect.getHost());
        return "http".equals(redirect.getScheme()) && local && redirect.getPort() >= 0;
    }

    @Override
    public String toString() {
        return "client " + id;
    }
}

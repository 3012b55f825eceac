package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import io.jenkins.plugins.autograder.coursera.client.TransloaditAccount;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How to reach Coursera, and as whom.
 *
 * @param home where tokens and memories are kept
 * @param endpoints where calls go
 * @param account whose uploads Transloadit takes
 * @param clientId of the application; absent takes that of the last authorisation
 * @param clientSecret likewise
 * @param scopes that an authorisation asks for
 * @param redirect where an authorisation ends
 * @param pkce whether an authorisation proves itself (RFC 7636)
 * @param token an access token that somebody else looks after, in place of those that are kept
 */
public record Settings(
        Path home,
        Endpoints endpoints,
        TransloaditAccount account,
        Optional<String> clientId,
        Optional<Secret> clientSecret,
        List<String> scopes,
        URI redirect,
        boolean pkce,
        Optional<Secret> token) {

    public Settings {
        scopes = List.copyOf(scopes);
    }

    public Settings with(Endpoints changed) {
        return new Settings(home, changed, account, clientId, clientSecret, scopes, redirect, pkce, token);
    }

    public Settings with(TransloaditAccount changed) {
        return new Settings(home, endpoints, changed, clientId, clientSecret, scopes, redirect, pkce, token);
    }

    public Settings withClient(Optional<String> id, Optional<Secret> secret) {
        return new Settings(
                home,
                endpoints,
                account,
                id.or(() -> clientId),
                secret.or(() -> clientSecret),
                scopes,
                redirect,
                pkce,
                token);
    }

    public Settings withPkce(boolean changed) {
        return new Settings(home, endpoints, account, clientId, clientSecret, scopes, redirect, changed, token);
    }
}

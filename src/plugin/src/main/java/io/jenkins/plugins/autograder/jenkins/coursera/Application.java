package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.util.Secret;
import io.jenkins.plugins.autograder.coursera.client.Endpoint;
import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import io.jenkins.plugins.autograder.coursera.http.CallListener;
import io.jenkins.plugins.autograder.coursera.http.RetryPolicy;
import io.jenkins.plugins.autograder.coursera.http.Sender;
import io.jenkins.plugins.autograder.coursera.http.Time;
import io.jenkins.plugins.autograder.coursera.http.TokenSource;
import io.jenkins.plugins.autograder.coursera.oauth.Authorization;
import io.jenkins.plugins.autograder.coursera.oauth.ClientRegistration;
import io.jenkins.plugins.autograder.coursera.oauth.TokenEndpoint;
import io.jenkins.plugins.autograder.jenkins.config.EndpointLines;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a credential says without its token: who asks Coursera, for what, and where Coursera is.
 *
 * @param clientId of the application
 * @param clientSecret of the application
 * @param scopes see {@link CourseraCredentials#getScopes}
 * @param endpoints lines of {@code KEY=ADDRESS}; blank is Coursera itself
 */
record Application(String clientId, Secret clientSecret, String scopes, String endpoints) {

    /**
     * That of a credential.
     *
     * @param usual endpoints of one that has none of its own
     */
    static Application of(CourseraCredentials credentials, String usual) throws IOException, InterruptedException {
        String own = credentials.getEndpoints();
        return new Application(
                credentials.getClientId(),
                credentials.getClientSecret(),
                credentials.getScopes(),
                own.isBlank() ? usual : own);
    }

    /**
     * Gives tokens for a refresh token.
     *
     * @throws IllegalArgumentException if the id, the secret or an address is none
     */
    TokenEndpoint tokenEndpoint() {
        return tokenEndpoint(ClientRegistration.USUAL_REDIRECT);
    }

    /** Begin an authorisation that ends at this address. */
    Authorization authorize(URI redirect) {
        return Authorization.begin(
                tokenEndpoint(redirect), EndpointLines.read(endpoints).uri(Endpoint.AUTHORIZE), true);
    }

    private TokenEndpoint tokenEndpoint(URI redirect) {
        ClientRegistration client = new ClientRegistration(
                clientId.trim(),
                io.jenkins.plugins.autograder.coursera.http.Secret.of(clientSecret.getPlainText()),
                scopeList(),
                redirect);
        Endpoints where = EndpointLines.read(endpoints);
        Sender sender = new Sender(
                ProxySettings.ofJenkins().connector(),
                TokenSource.NONE,
                RetryPolicy.USUAL,
                Time.real(),
                CallListener.NONE);
        return new TokenEndpoint(where.uri(Endpoint.TOKEN), client, sender, Time.real());
    }

    private List<String> scopeList() {
        List<String> given = Stream.of(scopes.split("[,\\s]+", -1))
                .filter(scope -> !scope.isEmpty())
                .toList();
        return given.isEmpty() ? ClientRegistration.USUAL_SCOPES : given;
    }
}

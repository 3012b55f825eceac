package io.jenkins.plugins.autograder.coursera.oauth;

import com.google.api.client.auth.oauth2.AuthorizationCodeFlow;
import com.google.api.client.auth.oauth2.BearerToken;
import com.google.api.client.auth.oauth2.ClientParametersAuthentication;
import com.google.api.client.auth.oauth2.RefreshTokenRequest;
import com.google.api.client.auth.oauth2.TokenErrorResponse;
import com.google.api.client.auth.oauth2.TokenRequest;
import com.google.api.client.auth.oauth2.TokenResponse;
import com.google.api.client.auth.oauth2.TokenResponseException;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.json.gson.GsonFactory;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Redaction;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.Sender;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Coursera's token endpoint: gives tokens for a code, and for a refresh token. Thread-safe. */
public final class TokenEndpoint {
    private static final Duration LIFE_IF_NOT_TOLD = Duration.ofMinutes(10);

    /** Google's own log would show the form, with all its secrets. */
    private static final HttpRequestInitializer QUIET = request ->
            request.setLoggingEnabled(false).setCurlLoggingEnabled(false).setNumberOfRetries(0);

    private final URI uri;
    private final ClientRegistration client;
    private final Sender sender;
    private final Time time;

    /** @param sender without tokens of its own */
    public TokenEndpoint(URI uri, ClientRegistration client, Sender sender, Time time) {
        this.uri = uri;
        this.client = client;
        this.sender = sender;
        this.time = time;
    }

    /**
     * New tokens for a refresh token. Where the service gives no new refresh token, the old one goes on.
     *
     * @throws CourseraException with {@link Reason#NOT_AUTHORIZED} if it does not take the refresh token any more
     */
    public Tokens refresh(Secret refresh) throws CourseraException, InterruptedException {
        TokenRequest request = new RefreshTokenRequest(
                        new ConnectorTransport(sender, "renew the authorisation"),
                        GsonFactory.getDefaultInstance(),
                        new GenericUrl(uri),
                        refresh.reveal())
                .setClientAuthentication(authentication())
                .setRequestInitializer(QUIET);
        Tokens fresh = tokens("renew the authorisation", request, refresh);
        return fresh.refresh().isPresent() ? fresh : new Tokens(fresh.access(), fresh.expires(), Optional.of(refresh));
    }

    /** Tokens for the code that a browser brought. */
    Tokens exchange(AuthorizationCodeFlow flow, URI redirect, Secret code)
            throws CourseraException, InterruptedException {
        TokenRequest request = flow.newTokenRequest(code.reveal()).setRedirectUri(redirect.toString());
        return tokens("get tokens for the code", request, code);
    }

    /** Google's side of an authorisation by code. */
    AuthorizationCodeFlow flow(URI authorize, boolean pkce) {
        AuthorizationCodeFlow.Builder builder = new AuthorizationCodeFlow.Builder(
                        BearerToken.authorizationHeaderAccessMethod(),
                        new ConnectorTransport(sender, "get tokens for the code"),
                        GsonFactory.getDefaultInstance(),
                        new GenericUrl(uri),
                        authentication(),
                        client.id(),
                        authorize.toString())
                .setScopes(client.scopes())
                .setRequestInitializer(QUIET);
        return pkce ? builder.enablePKCE().build() : builder.build();
    }

    ClientRegistration client() {
        return client;
    }

    private ClientParametersAuthentication authentication() {
        return new ClientParametersAuthentication(client.id(), client.secret().reveal());
    }

    private Tokens tokens(String doing, TokenRequest request, Secret sent)
            throws CourseraException, InterruptedException {
        try {
            return read(doing, request.execute());
        } catch (ConnectorTransport.Failure e) {
            throw e.failure();
        } catch (InterruptedIOException e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (TokenResponseException e) {
            // Without the cause, which has the whole answer.
            throw refusal(doing, e, List.of(sent, client.secret()));
        } catch (IOException | IllegalArgumentException e) {
            throw notUnderstood(doing, "is no JSON of tokens");
        }
    }

    private Tokens read(String doing, TokenResponse answer) throws CourseraException {
        if (answer.getAccessToken() == null) {
            throw notUnderstood(doing, "has no access_token");
        }
        if (!"bearer".equalsIgnoreCase(answer.getTokenType())) {
            throw notUnderstood(doing, "has a token_type other than bearer");
        }
        Duration life = Optional.ofNullable(answer.getExpiresInSeconds())
                .map(Duration::ofSeconds)
                .orElse(LIFE_IF_NOT_TOLD);
        return new Tokens(
                Secret.of(answer.getAccessToken()),
                time.now().plus(life),
                Optional.ofNullable(answer.getRefreshToken()).map(Secret::of));
    }

    private CourseraException refusal(String doing, TokenResponseException e, List<Secret> secrets) {
        TokenErrorResponse details = e.getDetails();
        List<String> said = new ArrayList<>(List.of("status " + e.getStatusCode()));
        if (details != null) {
            said.add(String.valueOf(details.getError()));
            Optional.ofNullable(details.getErrorDescription()).ifPresent(said::add);
        }
        String error = details == null ? "" : String.valueOf(details.getError());
        String mend =
                switch (error) {
                    case "invalid_grant" ->
                        "; it was withdrawn, has expired, or was used elsewhere; authorise again: autograder configure"
                                + " authorize";
                    case "invalid_client", "unauthorized_client" ->
                        "; check the client id and the client secret of your application";
                    default -> "; authorise again: autograder configure authorize";
                };
        return new CourseraException(
                Reason.NOT_AUTHORIZED,
                "could not " + doing + " (POST " + Redaction.url(uri) + "): "
                        + Redaction.text(String.join(", ", said), secrets) + mend);
    }

    private CourseraException notUnderstood(String doing, String why) {
        return new CourseraException(
                Reason.NOT_UNDERSTOOD,
                "could not " + doing + " (POST " + Redaction.url(uri) + "): the answer " + why
                        + "; check that this is Coursera's token endpoint");
    }
}

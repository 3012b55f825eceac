package io.jenkins.plugins.autograder.coursera.oauth;

import com.google.api.client.auth.oauth2.AuthorizationCodeFlow;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** One authorisation under way: a person is sent to Coursera, and comes back with a code. */
public final class Authorization {
    private static final Pattern ADDRESS = Pattern.compile("https?://.*");
    private static final int STATE_BYTES = 24;

    private final TokenEndpoint endpoint;
    private final AuthorizationCodeFlow flow;
    private final String state;
    private final URI redirect;

    private Authorization(TokenEndpoint endpoint, AuthorizationCodeFlow flow, String state, URI redirect) {
        this.endpoint = endpoint;
        this.flow = flow;
        this.state = state;
        this.redirect = redirect;
    }

    /**
     * Begin one.
     *
     * @param authorize Coursera's page for it
     * @param pkce false leaves the proof (RFC 7636) out, for a service that refuses what it does not know
     */
    public static Authorization begin(TokenEndpoint endpoint, URI authorize, boolean pkce) {
        AuthorizationCodeFlow flow = endpoint.flow(authorize, pkce);
        byte[] random = new byte[STATE_BYTES];
        new SecureRandom().nextBytes(random);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new Authorization(endpoint, flow, state, endpoint.client().redirect());
    }

    /** The same, whose code the browser brings to this port. */
    Authorization to(int port) {
        return new Authorization(
                endpoint,
                flow,
                state,
                URI.create(redirect.getScheme() + "://" + redirect.getHost() + ":" + port + redirect.getRawPath()));
    }

    /** The page to open in a browser. */
    public URI address() {
        return URI.create(flow.newAuthorizationUrl()
                .setRedirectUri(redirect.toString())
                .setState(state)
                .set("access_type", "offline")
                .build());
    }

    /** Where the browser will bring the code. */
    public URI redirect() {
        return redirect;
    }

    /** Whether the browser will bring it to this machine. */
    boolean endsHere() {
        return endpoint.client().isHere();
    }

    /**
     * Turn what the browser was redirected to, or the bare code out of it, into tokens.
     *
     * @param pasted the whole address, or the value of its {@code code}
     * @throws CourseraException if it is of another authorisation, or Coursera does not take it
     */
    public Tokens complete(String pasted) throws CourseraException, InterruptedException {
        String text = pasted.strip();
        if (!ADDRESS.matcher(text).matches()) {
            return exchange(text);
        }
        Callback callback = Callback.of(Optional.ofNullable(rawQuery(text)).orElse(""));
        if (!isOurs(callback)) {
            throw new CourseraException(
                    Reason.REFUSED,
                    "this address is of another authorisation; open the one above, and paste where it leads");
        }
        return complete(callback);
    }

    private static String rawQuery(String address) {
        int question = address.indexOf('?');
        int fragment = address.indexOf('#', Math.max(question, 0));
        return question < 0 ? "" : address.substring(question + 1, fragment < 0 ? address.length() : fragment);
    }

    /** Whether a redirect belongs to this authorisation, and not to one that somebody else has begun. */
    boolean isOurs(Callback callback) {
        return callback.state()
                .filter(given -> MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** Turn a redirect of ours into tokens. */
    Tokens complete(Callback callback) throws CourseraException, InterruptedException {
        if (callback.error().isPresent()) {
            throw new CourseraException(
                    Reason.NOT_AUTHORIZED,
                    "Coursera did not authorise (" + callback.error().get() + ")"
                            + (callback.error().get().equals("access_denied") ? ": you, or somebody, said no" : "")
                            + "; to try again: autograder configure authorize");
        }
        return exchange(callback.code()
                .orElseThrow(() ->
                        new CourseraException(Reason.NOT_UNDERSTOOD, "Coursera came back without a code; try again")));
    }

    private Tokens exchange(String code) throws CourseraException, InterruptedException {
        Secret secret;
        try {
            secret = Secret.of(code);
        } catch (IllegalArgumentException e) {
            throw new CourseraException(
                    Reason.REFUSED, "this is no code: paste the whole address that the browser shows at the end");
        }
        return endpoint.exchange(flow, redirect, secret);
    }
}

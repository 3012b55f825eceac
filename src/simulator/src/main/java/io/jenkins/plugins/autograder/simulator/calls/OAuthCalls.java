package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Parameters;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.pages.ConsentPage;
import io.jenkins.plugins.autograder.simulator.pages.Renderer;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import io.jenkins.plugins.autograder.simulator.world.CodeRequest;
import io.jenkins.plugins.autograder.simulator.world.Consent;
import io.jenkins.plugins.autograder.simulator.world.OAuthException;
import io.jenkins.plugins.autograder.simulator.world.Pkce;
import io.jenkins.plugins.autograder.simulator.world.Tokens;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The authorization server. */
final class OAuthCalls {
    private static final String DECISION = "decision";

    private final World world;
    private final Renderer renderer;

    OAuthCalls(World world, Renderer renderer) {
        this.world = world;
        this.renderer = renderer;
    }

    /**
     * The page where a person lets a client act. An unknown client or a strange redirection is told to the person; all else
     * is told to the client, as RFC 6749 4.1.2.1 has it.
     */
    Answer authorize(Request request) {
        Parameters query = request.query();
        String redirect = query.get("redirect_uri").orElse("");
        String client = query.get("client_id").orElse("");
        if (world.accounts().client(client).isEmpty()) {
            return Answer.text(400, "text/plain", "There is no client with this client_id.");
        }
        if (!isLoopback(redirect)) {
            return Answer.text(400, "text/plain", "The redirect_uri is not an http address of this machine.");
        }
        String state =
                query.get("state").map(value -> "&state=" + encode(value)).orElse("");
        try {
            CodeRequest wish = wish(query, client, redirect);
            if (consent(query) == Consent.ASKED) {
                return ask(request, wish);
            }
            String code = decide(query, wish);
            return redirect(redirect, "code=" + encode(code) + state);
        } catch (OAuthException e) {
            return redirect(
                    redirect,
                    "error=" + e.error() + "&error_description=" + encode(String.valueOf(e.getMessage())) + state);
        }
    }

    private CodeRequest wish(Parameters query, String client, String redirect) {
        if (!query.get("response_type").orElse("").equals("code")) {
            throw new OAuthException("unsupported_response_type", "response_type is not code");
        }
        Set<String> scopes = Set.of(query.get("scope").orElse("").strip().split("\\s+"));
        if (!Accounts.SCOPES.containsAll(scopes)) {
            throw new OAuthException("invalid_scope", "a scope is unknown");
        }
        boolean offline = query.get("access_type").orElse("").equals("offline");
        return new CodeRequest(client, redirect, scopes, offline, challenge(query));
    }

    /** What the person thinks of it: what the page sent, where there was one. */
    private Consent consent(Parameters query) {
        Consent rule = world.rules().consent();
        if (rule != Consent.ASKED || query.get(DECISION).isEmpty()) {
            return rule;
        }
        return query.get(DECISION).orElse("").equals("allow") ? Consent.GRANTED : Consent.DENIED;
    }

    private Answer ask(Request request, CodeRequest wish) {
        return renderer.consent(new ConsentPage(
                wish.client(),
                world.accounts().users().get(0).name(),
                wish.scopes().stream().sorted().toList(),
                request.path(),
                request.query().first()));
    }

    private String decide(Parameters query, CodeRequest wish) {
        if (consent(query) == Consent.DENIED) {
            throw new OAuthException("access_denied", "the person said no");
        }
        return world.accounts().issueCode(wish);
    }

    private Optional<String> challenge(Parameters query) {
        Optional<String> challenge = query.get("code_challenge");
        if (challenge.isEmpty() || world.rules().pkce() == Pkce.IGNORED) {
            return Optional.empty();
        }
        if (world.rules().pkce() == Pkce.REFUSED) {
            throw new OAuthException("invalid_request", "code_challenge is not a parameter that is known here");
        }
        if (!query.get("code_challenge_method").orElse("plain").equals("S256")) {
            throw new OAuthException("invalid_request", "code_challenge_method is not S256");
        }
        return challenge;
    }

    private static boolean isLoopback(String redirect) {
        try {
            URI uri = URI.create(redirect);
            return "http".equals(uri.getScheme())
                    && Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Answer redirect(String to, String query) {
        return Answer.empty(302).with("Location", to + (to.contains("?") ? "&" : "?") + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer token(Request request) throws IOException {
        Parameters form = request.form();
        try {
            return answer(tokens(form));
        } catch (OAuthException e) {
            ObjectNode body = Naptime.object().put("error", e.error()).put("error_description", e.getMessage());
            return Answer.json(e.error().equals("invalid_client") ? 401 : 400, body);
        }
    }

    private Tokens tokens(Parameters form) {
        String client = required(form, "client_id");
        String secret = required(form, "client_secret");
        return switch (required(form, "grant_type")) {
            case "authorization_code" ->
                world.accounts()
                        .redeem(
                                client,
                                secret,
                                required(form, "code"),
                                required(form, "redirect_uri"),
                                form.get("code_verifier"));
            case "refresh_token" -> world.accounts().refresh(client, secret, required(form, "refresh_token"));
            default -> throw new OAuthException("unsupported_grant_type", "grant_type is not known");
        };
    }

    private static String required(Parameters form, String name) {
        return form.get(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new OAuthException("invalid_request", name + " is missing"));
    }

    private static Answer answer(Tokens tokens) {
        ObjectNode body = Naptime.object()
                .put("access_token", tokens.access())
                .put("expires_in", tokens.life().toSeconds())
                .put("token_type", "bearer");
        tokens.refresh().ifPresent(value -> body.put("refresh_token", value));
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }
}

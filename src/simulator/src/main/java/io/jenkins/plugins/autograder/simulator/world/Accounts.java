package io.jenkins.plugins.autograder.simulator.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People, the applications they use, and the tokens that were issued. */
public final class Accounts {
    /** What Coursera's own tools ask for. */
    public static final Set<String> SCOPES = Set.of("view_profile", "manage_graders");

    private static final Duration CODE_LIFE = Duration.ofMinutes(1);

    /** A code that was not used yet. */
    private record Code(CodeRequest request, User user, Instant end) {}

    private record Access(Grant grant, Instant end) {}

    private final Object lock;
    private final Clock clock;
    private final Ids ids;
    private final Rules rules;
    private final List<User> users = new ArrayList<>();
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final Map<String, Access> accessTokens = new LinkedHashMap<>();
    private final Map<String, Grant> refreshTokens = new LinkedHashMap<>();

    Accounts(Object lock, Clock clock, Ids ids, Rules rules) {
        this.lock = lock;
        this.clock = clock;
        this.ids = ids;
        this.rules = rules;
    }

    /** Open an account. The first person is the one in front of the authorization page. */
    public User addUser(String name, String email) {
        synchronized (lock) {
            User user = new User(1_000_001 + users.size(), name, email);
            users.add(user);
            return user;
        }
    }

    public List<User> users() {
        synchronized (lock) {
            return List.copyOf(users);
        }
    }

    /** Register an application. */
    public Client addClient(String id, String secret) {
        synchronized (lock) {
            Client client = new Client(id, secret);
            clients.put(id, client);
            return client;
        }
    }

    public Optional<Client> client(String id) {
        synchronized (lock) {
            return Optional.ofNullable(clients.get(id));
        }
    }

    public List<Client> clients() {
        synchronized (lock) {
            return List.copyOf(clients.values());
        }
    }

    /** A refresh token of this person for this client, as if both had been through the authorization. */
    public String issueRefreshToken(User user, Client client) {
        synchronized (lock) {
            return newRefreshToken(new Grant(client.id(), user, SCOPES));
        }
    }

    /** An access token of this person with these scopes. */
    public String issueAccessToken(User user, Client client, Set<String> scopes) {
        synchronized (lock) {
            return newAccessToken(new Grant(client.id(), user, scopes));
        }
    }

    /** A code that the first person gives to a client. */
    public String issueCode(CodeRequest request) {
        synchronized (lock) {
            String code = ids.token("code");
            codes.put(code, new Code(request, users.get(0), clock.instant().plus(CODE_LIFE)));
            return code;
        }
    }

    /**
     * Change a code into tokens. A code is good once.
     *
     * @throws OAuthException {@code invalid_client} or {@code invalid_grant}
     */
    public Tokens redeem(
            String clientId, String clientSecret, String code, String redirect, Optional<String> verifier) {
        synchronized (lock) {
            authenticate(clientId, clientSecret);
            Code known = codes.remove(code);
            if (known == null || known.end().isBefore(clock.instant())) {
                throw new OAuthException("invalid_grant", "the code is unknown, used or expired");
            }
            CodeRequest request = known.request();
            if (!request.client().equals(clientId) || !request.redirect().equals(redirect)) {
                throw new OAuthException("invalid_grant", "the code was given to another client or redirect_uri");
            }
            if (request.challenge().isPresent()
                    && !verifier.map(Accounts::challengeOf).equals(request.challenge())) {
                throw new OAuthException("invalid_grant", "the code_verifier does not fit the code_challenge");
            }
            Grant grant = new Grant(clientId, known.user(), request.scopes());
            return new Tokens(
                    newAccessToken(grant),
                    rules.accessTokenLife(),
                    request.offline() ? Optional.of(newRefreshToken(grant)) : Optional.empty());
        }
    }

    /**
     * Change a refresh token into an access token, and, where they rotate, into a new refresh token.
     *
     * @throws OAuthException {@code invalid_client} or {@code invalid_grant}
     */
    public Tokens refresh(String clientId, String clientSecret, String refreshToken) {
        synchronized (lock) {
            authenticate(clientId, clientSecret);
            Grant grant = refreshTokens.get(refreshToken);
            if (grant == null || !grant.client().equals(clientId)) {
                throw new OAuthException("invalid_grant", "the refresh token is unknown, used or revoked");
            }
            return new Tokens(
                    newAccessToken(grant),
                    rules.accessTokenLife(),
                    rules.rotatingTokens() ? Optional.of(rotated(refreshToken, grant)) : Optional.empty());
        }
    }

    private void authenticate(String clientId, String clientSecret) {
        Client client = clients.get(clientId);
        if (client == null || !client.secret().equals(clientSecret)) {
            throw new OAuthException("invalid_client", "client_id or client_secret is wrong");
        }
    }

    private String rotated(String refreshToken, Grant grant) {
        refreshTokens.remove(refreshToken);
        return newRefreshToken(grant);
    }

    /** End a refresh token, as if somebody else had used it. */
    public void revokeRefreshToken(String refreshToken) {
        synchronized (lock) {
            refreshTokens.remove(refreshToken);
        }
    }

    /** End an access token before its time. */
    public void revokeAccessToken(String accessToken) {
        synchronized (lock) {
            accessTokens.remove(accessToken);
        }
    }

    /** Refresh tokens that are still good. */
    public List<String> refreshTokens() {
        synchronized (lock) {
            return List.copyOf(refreshTokens.keySet());
        }
    }

    /** Whose access token this is, if it is good now. */
    public Optional<User> userOf(String accessToken) {
        synchronized (lock) {
            return good(accessToken).map(Grant::user);
        }
    }

    /** Whether an access token is good for this scope. */
    public boolean permits(String accessToken, String scope) {
        synchronized (lock) {
            return good(accessToken)
                    .filter(grant -> grant.scopes().contains(scope))
                    .isPresent();
        }
    }

    private Optional<Grant> good(String accessToken) {
        return Optional.ofNullable(accessTokens.get(accessToken))
                .filter(token -> clock.instant().isBefore(token.end()))
                .map(Access::grant);
    }

    private String newAccessToken(Grant grant) {
        String token = ids.token("access");
        accessTokens.put(token, new Access(grant, clock.instant().plus(rules.accessTokenLife())));
        return token;
    }

    private String newRefreshToken(Grant grant) {
        String token = ids.token("refresh");
        refreshTokens.put(token, grant);
        return token;
    }

    private static String challengeOf(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}

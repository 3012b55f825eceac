package io.jenkins.plugins.autograder.jenkins.coursera;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.AbortException;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.ModelObject;
import hudson.model.Run;
import hudson.util.Secret;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/**
 * Gives access tokens for credentials, on the controller. A token that Coursera exchanges is put into the credential, in
 * whatever store that lies, and into a file of our own, before the access token is used. Builds that still hold the older one, and copies of the
 * credential elsewhere, find their way to the new one by the old one.
 */
@Extension
public final class AccessTokens {
    /** By the digest of each refresh token that was ever seen, so that no token is kept in the clear for longer. */
    private final Map<String, TokenFamily> families = new ConcurrentHashMap<>();

    private final ExchangedTokens exchanged =
            new ExchangedTokens(Jenkins.get().getRootDir().toPath().resolve("coursera-exchanged-tokens.json"));

    /** Those of this Jenkins. */
    public static AccessTokens get() {
        return ExtensionList.lookupSingleton(AccessTokens.class);
    }

    /**
     * An access token for a build, which is noted as a use of the credential.
     *
     * @param id of the credential
     * @param refused an access token that Coursera did not take
     * @throws AbortException if the build has no such credential, or Coursera gives no token for it
     */
    public Access of(String id, Run<?, ?> run, Optional<Secret> refused) throws IOException, InterruptedException {
        CourseraCredentials credentials = credentials(id, run);
        Secret before = credentials.getRefreshToken();
        try {
            try {
                return access(credentials, run, refused);
            } catch (CourseraException e) {
                // A person may have authorised again meanwhile.
                CourseraCredentials now = credentials(id, run);
                if (now.getRefreshToken().equals(before)) {
                    throw e;
                }
                return access(now, run, refused);
            }
        } catch (CourseraException | IllegalArgumentException e) {
            throw new AbortException(Console.PREFIX + CredentialWords.of(id, e));
        } finally {
            // As it is now: Jenkins tells credentials apart by their content.
            CredentialsProvider.track(run, credentials(id, run));
        }
    }

    private static CourseraCredentials credentials(String id, Run<?, ?> run) throws AbortException {
        @Nullable CourseraCredentials found = CredentialsProvider.findCredentialById(id, CourseraCredentials.class, run);
        if (found == null) {
            throw new AbortException(Console.PREFIX + "there is no credential '" + id
                    + "' of the kind Coursera OAuth2 for this job; add one with that id, or name another in"
                    + " credentialsId");
        }
        return found;
    }

    private Access access(CourseraCredentials credentials, Run<?, ?> run, Optional<Secret> refused)
            throws CourseraException, IOException, InterruptedException {
        Application application = Application.of(credentials, usualEndpoints(credentials, run));
        io.jenkins.plugins.autograder.coursera.http.Secret mine = engine(credentials.getRefreshToken());
        String token = family(application, mine)
                .access(
                        application.tokenEndpoint(),
                        refused.map(AccessTokens::engine),
                        now -> keep(application, run.getParent(), mine, now))
                .reveal();
        return new Access(Secret.fromString(token), application.endpoints(), ProxySettings.ofJenkins());
    }

    /** Those of where the credential lies, not of where it is used: who uses it must not choose where its tokens go. */
    private static String usualEndpoints(CourseraCredentials credentials, Run<?, ?> run) {
        ModelObject place = StoredCredentials.place(run.getParent(), credentials);
        return GlobalSettings.get().defaults(place).courseraEndpoints();
    }

    /**
     * Ask Coursera for an access token, for a person who looks at a form.
     *
     * @param context where the credential lies, or will lie
     * @return the refresh token of today
     */
    Secret test(Application application, Secret refresh, ModelObject context)
            throws CourseraException, InterruptedException {
        io.jenkins.plugins.autograder.coursera.http.Secret mine = engine(refresh);
        String[] today = new String[1];
        family(application, mine).renewed(application.tokenEndpoint(), now -> {
            keep(application, context, mine, now);
            today[0] = now.reveal();
        });
        return Secret.fromString(today[0]);
    }

    private void keep(
            Application application,
            ModelObject context,
            io.jenkins.plugins.autograder.coursera.http.Secret mine,
            io.jenkins.plugins.autograder.coursera.http.Secret now)
            throws CourseraException, InterruptedException {
        if (!now.equals(mine)) {
            families.putIfAbsent(digest(application, now), family(application, mine));
            boolean gone = StoredCredentials.exchange(context, application.clientId(), mine.reveal(), now.reveal());
            exchanged.put(
                    digest(application, mine), Secret.fromString(mine.reveal()), Secret.fromString(now.reveal()), gone);
        }
    }

    private TokenFamily family(Application application, io.jenkins.plugins.autograder.coursera.http.Secret token)
            throws CourseraException {
        String digest = digest(application, token);
        @Nullable TokenFamily known = families.get(digest);
        if (known != null) {
            return known;
        }
        Optional<Secret> today = exchanged.of(digest);
        TokenFamily family = today.isPresent() ? family(application, engine(today.get())) : new TokenFamily(token);
        @Nullable TokenFamily other = families.putIfAbsent(digest, family);
        return other == null ? family : other;
    }

    private static String digest(Application application, io.jenkins.plugins.autograder.coursera.http.Secret token) {
        try {
            String all = String.join(
                    "\n",
                    application.clientId(),
                    application.clientSecret().getPlainText(),
                    application.endpoints(),
                    token.reveal());
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static io.jenkins.plugins.autograder.coursera.http.Secret engine(Secret secret) {
        if (secret.getPlainText().isBlank()) {
            throw new IllegalArgumentException(
                    "there is no refresh token yet; press Authorize in the credential's form");
        }
        return io.jenkins.plugins.autograder.coursera.http.Secret.of(secret.getPlainText());
    }
}

package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.AbortException;
import hudson.model.Run;
import io.jenkins.plugins.autograder.coursera.AttachLedger;
import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.LedgerFile;
import io.jenkins.plugins.autograder.coursera.client.Endpoint;
import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import io.jenkins.plugins.autograder.coursera.client.TransloaditAccount;
import io.jenkins.plugins.autograder.coursera.http.CallListener;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.Time;
import io.jenkins.plugins.autograder.coursera.http.TokenSource;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.config.EndpointLines;
import java.io.IOException;
import java.util.Optional;

/** Coursera as a build sees it. */
final class Service {
    private Service() {}

    /** On an agent: with the access token that it was given. */
    static Coursera on(Access access) {
        return of(access, TokenSource.fixed(Secret.of(access.token().getPlainText())), AttachLedger.NONE);
    }

    /** On the controller: with new access tokens as old ones end. */
    static Coursera of(String credentialsId, Run<?, ?> run) throws IOException, InterruptedException {
        Access access = AccessTokens.get().of(credentialsId, run, Optional.empty());
        Endpoints endpoints = EndpointLines.read(access.endpoints());
        return of(
                access,
                new BuildTokens(credentialsId, run),
                new LedgerFile(
                        run.getParent().getRootDir().toPath().resolve("coursera-attached.json"),
                        endpoints.uri(Endpoint.REGISTER_V1).getAuthority(),
                        Time.real()));
    }

    private static Coursera of(Access access, TokenSource tokens, AttachLedger ledger) {
        return new Coursera(
                EndpointLines.read(access.endpoints()),
                TransloaditAccount.COURSERA,
                tokens,
                Coursera.Means.of(access.proxy().connector(), CallListener.NONE),
                ledger);
    }

    /**
     * What went wrong, in the words of Jenkins.
     *
     * @param id of the credential
     */
    static AbortException abort(String id, Exception failure) {
        boolean authorisation =
                failure instanceof CourseraException coursera && coursera.reason() == Reason.NOT_AUTHORIZED;
        return new AbortException(Console.PREFIX + CredentialWords.of(authorisation ? id : "", failure));
    }

    /** Of one build. */
    private record BuildTokens(String credentialsId, Run<?, ?> run) implements TokenSource {

        @Override
        public Optional<Secret> token() throws CourseraException, InterruptedException {
            return Optional.of(ask(Optional.empty()));
        }

        @Override
        public Optional<Secret> another(Secret refused) throws CourseraException, InterruptedException {
            return Optional.of(ask(Optional.of(hudson.util.Secret.fromString(refused.reveal()))));
        }

        private Secret ask(Optional<hudson.util.Secret> refused) throws CourseraException, InterruptedException {
            try {
                return Secret.of(AccessTokens.get()
                        .of(credentialsId, run, refused)
                        .token()
                        .getPlainText());
            } catch (IOException e) {
                throw new CourseraException(
                        Reason.NOT_AUTHORIZED, String.valueOf(e.getMessage()).replace(Console.PREFIX, ""), e);
            }
        }
    }
}

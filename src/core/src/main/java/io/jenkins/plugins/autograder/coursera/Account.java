package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.Endpoint;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.Sender;
import io.jenkins.plugins.autograder.coursera.http.Time;
import io.jenkins.plugins.autograder.coursera.http.TokenSource;
import io.jenkins.plugins.autograder.coursera.oauth.Authorization;
import io.jenkins.plugins.autograder.coursera.oauth.ClientRegistration;
import io.jenkins.plugins.autograder.coursera.oauth.FileTokenStore;
import io.jenkins.plugins.autograder.coursera.oauth.StoredTokens;
import io.jenkins.plugins.autograder.coursera.oauth.TokenEndpoint;
import io.jenkins.plugins.autograder.coursera.oauth.Tokens;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The account that this user works with. What is kept of it lies in a directory for each server of tokens, so that a
 * simulator's tokens and Coursera's never meet.
 */
public final class Account {
    private final Settings settings;
    private final Sender sender;
    private final Time time;
    private final FileTokenStore store;
    private final ClientFile client;

    /** @param sender without tokens */
    Account(Settings settings, Sender sender, Time time) {
        this.settings = settings;
        this.sender = sender;
        this.time = time;
        URI server = settings.endpoints().uri(Endpoint.TOKEN);
        Path directory =
                settings.home().resolve(server.getHost() + (server.getPort() < 0 ? "" : "-" + server.getPort()));
        this.store = new FileTokenStore(directory.resolve("tokens.json"), time);
        this.client = new ClientFile(directory.resolve("client.json"));
    }

    /** Where its tokens are kept. */
    public Path tokenFile() {
        return store.file();
    }

    /** What is kept, if anything is. */
    public Optional<Tokens> kept() throws CourseraException {
        return store.read();
    }

    /** Tokens for calls: the one that was given, or those that are kept, renewed when they get old. */
    public TokenSource tokens() {
        if (settings.token().isPresent()) {
            return TokenSource.fixed(settings.token().get());
        }
        return new StoredTokens(store, this::endpoint, time);
    }

    /** Begin an authorisation. */
    public Authorization authorize() throws CourseraException {
        return Authorization.begin(endpoint(), settings.endpoints().uri(Endpoint.AUTHORIZE), settings.pkce());
    }

    /** Keep what an authorisation gave, and the application that it was given to. */
    public void keep(Tokens tokens) throws CourseraException, InterruptedException {
        ClientRegistration registration = registration();
        client.write(new ClientFile.Client(registration.id(), registration.secret()));
        store.exclusively(() -> {
            store.write(tokens);
            return tokens;
        });
    }

    private TokenEndpoint endpoint() throws CourseraException {
        return new TokenEndpoint(settings.endpoints().uri(Endpoint.TOKEN), registration(), sender, time);
    }

    private ClientRegistration registration() throws CourseraException {
        Optional<ClientFile.Client> last = client.read();
        Optional<String> id = settings.clientId().or(() -> last.map(ClientFile.Client::id));
        Optional<Secret> secret = settings.clientSecret()
                .or(() -> last.filter(each -> id.equals(Optional.of(each.id()))).map(ClientFile.Client::secret));
        if (id.isEmpty() || secret.isEmpty()) {
            throw new CourseraException(
                    Reason.NOT_AUTHORIZED,
                    "there is no " + (id.isEmpty() ? "client id" : "client secret for the client id " + id.get())
                            + "; register an application at accounts.coursera.org/console, then: autograder configure"
                            + " authorize --client-id ID --client-secret-file FILE");
        }
        return new ClientRegistration(id.get(), secret.get(), settings.scopes(), settings.redirect());
    }
}

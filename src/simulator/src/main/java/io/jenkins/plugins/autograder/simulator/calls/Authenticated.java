package io.jenkins.plugins.autograder.simulator.calls;

import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Handler;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import io.jenkins.plugins.autograder.simulator.world.User;
import java.io.IOException;
import java.util.Optional;

/** A call that needs an access token of a certain scope. */
final class Authenticated implements Handler {
    /** What is done for a person who is known. */
    @FunctionalInterface
    interface Call {
        Answer handle(Request request, User user) throws IOException;
    }

    private final Accounts accounts;
    private final String scope;
    private final Call call;

    Authenticated(Accounts accounts, String scope, Call call) {
        this.accounts = accounts;
        this.scope = scope;
        this.call = call;
    }

    @Override
    public Answer handle(Request request) throws IOException {
        Optional<String> token = request.bearer();
        Optional<User> user = token.flatMap(accounts::userOf);
        if (user.isEmpty()) {
            return Naptime.error(401, token.isEmpty() ? "there is no access token" : "the access token is not valid")
                    .with("WWW-Authenticate", token.isEmpty() ? "Bearer" : "Bearer error=\"invalid_token\"");
        }
        if (!accounts.permits(token.orElseThrow(), scope)) {
            return Naptime.error(403, "the access token has not the scope " + scope);
        }
        return call.handle(request, user.get());
    }
}

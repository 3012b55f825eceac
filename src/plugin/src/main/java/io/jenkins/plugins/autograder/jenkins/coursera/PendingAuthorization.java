package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.util.Secret;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.oauth.Authorization;
import io.jenkins.plugins.autograder.coursera.oauth.Tokens;
import org.jspecify.annotations.Nullable;

/** An authorisation that somebody has begun in a form. */
final class PendingAuthorization {
    private final Authorization authorization;
    private @Nullable FormAnswer answer;

    PendingAuthorization(Authorization authorization) {
        this.authorization = authorization;
    }

    /**
     * Take what the browser brings.
     *
     * @param address that Coursera sent it to
     */
    synchronized FormAnswer complete(String address) throws InterruptedException {
        if (answer == null) {
            answer = completed(address);
        }
        return answer;
    }

    private FormAnswer completed(String address) throws InterruptedException {
        try {
            Tokens tokens = authorization.complete(address);
            return tokens.refresh()
                    .map(token -> FormAnswer.token(
                            "Coursera has authorised. Save the credential.", Secret.fromString(token.reveal())))
                    .orElseGet(() -> FormAnswer.error("Coursera gave no refresh token, so access would end within an"
                            + " hour; check the application's registration at Coursera, and authorise again"));
        } catch (CourseraException e) {
            return FormAnswer.error(e);
        }
    }

    /** Its end, or that it has none yet. */
    synchronized FormAnswer answer() {
        return answer == null ? FormAnswer.waiting("Waiting for Coursera's page to be answered ...") : answer;
    }
}

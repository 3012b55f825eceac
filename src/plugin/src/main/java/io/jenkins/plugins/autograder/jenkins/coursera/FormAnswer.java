package io.jenkins.plugins.autograder.jenkins.coursera;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import hudson.util.Secret;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/**
 * What a button of the form gets to know, as JSON.
 *
 * @param kind of the message
 * @param message for the person
 * @param refreshToken to be put into the form, as Jenkins encrypts it: only this Jenkins can read it
 * @param address of Coursera's page, to be opened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormAnswer(
        Kind kind,
        String message,
        @Nullable String refreshToken,
        @Nullable String address) implements HttpResponse {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What of. */
    enum Kind {
        OK,
        ERROR,
        WAITING
    }

    static FormAnswer token(String message, Secret refresh) {
        return new FormAnswer(Kind.OK, message, refresh.getEncryptedValue(), null);
    }

    static FormAnswer open(String message, String address) {
        return new FormAnswer(Kind.WAITING, message, null, address);
    }

    static FormAnswer waiting(String message) {
        return new FormAnswer(Kind.WAITING, message, null, null);
    }

    static FormAnswer error(Exception failure) {
        return new FormAnswer(Kind.ERROR, CredentialWords.of("", failure), null, null);
    }

    static FormAnswer error(String message) {
        return new FormAnswer(Kind.ERROR, message, null, null);
    }

    @Override
    public void generateResponse(StaplerRequest2 request, StaplerResponse2 response, Object node) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(this));
    }
}

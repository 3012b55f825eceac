package io.jenkins.plugins.autograder.jenkins.config;

import hudson.model.Descriptor.FormException;
import hudson.util.FormValidation;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** A setting that cannot be. Who saved a form gets to read why, and so does who wrote Configuration as Code. */
final class Refusal extends IllegalArgumentException implements HttpResponse {
    private static final long serialVersionUID = 1L;

    private final String field;

    private Refusal(String field, IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
        this.field = field;
    }

    /**
     * Refuse to set what does not stand the check.
     *
     * @param check throws {@link IllegalArgumentException} with a message that says what is allowed
     */
    static void unless(String field, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            throw new Refusal(field, e);
        }
    }

    /** The same, for a form that is being filled in. */
    static FormValidation shown(Runnable check) {
        try {
            check.run();
            return FormValidation.ok();
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }

    @Override
    public void generateResponse(StaplerRequest2 request, StaplerResponse2 response, Object node)
            throws IOException, ServletException {
        new FormException(getMessage(), field).generateResponse(request, response, node);
    }
}

package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.Extension;
import hudson.model.RootAction;
import java.net.URI;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;

/** Where Coursera sends the browser with a code. */
@Extension
public final class AuthorizationCallback implements RootAction {
    private static final String URL = "coursera-oauth";

    /**
     * The address to register with Coursera.
     *
     * @throws IllegalArgumentException if this Jenkins does not know where it is
     */
    static URI address() {
        @Nullable String root = Jenkins.get().getRootUrl();
        if (root == null) {
            throw new IllegalArgumentException(
                    "Jenkins does not know its own address; set Jenkins URL below Manage Jenkins, System");
        }
        return URI.create(root + URL + "/callback");
    }

    @Override
    public @Nullable String getIconFileName() {
        return null;
    }

    @Override
    public @Nullable String getDisplayName() {
        return null;
    }

    @Override
    public String getUrlName() {
        return URL;
    }

    /**
     * A redirection, so no POST; instead it has to carry the state of the authorisation that this very session has begun.
     */
    public HttpResponse doCallback(StaplerRequest2 request) throws InterruptedException {
        Jenkins.get().checkPermission(Jenkins.READ);
        PendingAuthorization pending = PendingAuthorizations.get().of(request.getSession());
        FormAnswer answer = pending == null
                ? FormAnswer.error("No authorisation was begun in this browser session; press Authorize in the"
                        + " credential's form, and stay in the same browser")
                : pending.complete(address() + "?" + request.getQueryString());
        return HttpResponses.forwardToView(new AuthorizationPage(answer), "index");
    }
}

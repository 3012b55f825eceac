package io.jenkins.plugins.autograder.jenkins.coursera;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.impl.BaseStandardCredentials;
import hudson.Extension;
import hudson.Util;
import hudson.model.Item;
import hudson.model.ModelObject;
import hudson.security.AccessControlled;
import hudson.util.FormValidation;
import hudson.util.Secret;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.oauth.Authorization;
import io.jenkins.plugins.autograder.coursera.oauth.OldTools;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.config.EndpointLines;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import java.util.Base64;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/** The credential as Jenkins itself stores it. */
public final class CourseraCredentialsImpl extends BaseStandardCredentials implements CourseraCredentials {
    private static final long serialVersionUID = 1L;

    private final String clientId;
    private final Secret clientSecret;
    private final Secret refreshToken;
    private String scopes = "";
    private String endpoints = "";

    /** A credential of that application. */
    @DataBoundConstructor
    public CourseraCredentialsImpl(
            @Nullable CredentialsScope scope,
            @Nullable String id,
            @Nullable String description,
            String clientId,
            Secret clientSecret,
            Secret refreshToken) {
        super(scope, id, description);
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.refreshToken = refreshToken;
    }

    @Override
    public String getClientId() {
        return clientId;
    }

    @Override
    public Secret getClientSecret() {
        return clientSecret;
    }

    @Override
    public Secret getRefreshToken() {
        return refreshToken;
    }

    @Override
    public String getScopes() {
        return scopes;
    }

    /** See {@link #getScopes}. */
    @DataBoundSetter
    public void setScopes(String words) {
        scopes = Util.fixNull(words).trim();
    }

    @Override
    public String getEndpoints() {
        return endpoints;
    }

    /** See {@link #getEndpoints}. */
    @DataBoundSetter
    public void setEndpoints(String lines) {
        endpoints = Util.fixNull(lines).trim();
    }

    /** The same, with another refresh token. */
    CourseraCredentialsImpl with(Secret token) {
        CourseraCredentialsImpl copy =
                new CourseraCredentialsImpl(getScope(), getId(), getDescription(), clientId, clientSecret, token);
        copy.setScopes(scopes);
        copy.setEndpoints(endpoints);
        return copy;
    }

    /** Tells Jenkins of the type. */
    @Extension
    @Symbol("courseraOAuth")
    public static final class DescriptorImpl extends BaseStandardCredentialsDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.credentials_name();
        }

        @Override
        public String getIconClassName() {
            return "symbol-autograder plugin-coursera-autograder";
        }

        /** Check addresses. Asks nobody. */
        @POST
        public FormValidation doCheckEndpoints(@QueryParameter String value) {
            try {
                EndpointLines.read(value);
                return FormValidation.ok();
            } catch (IllegalArgumentException e) {
                return FormValidation.error(e.getMessage());
            }
        }

        /** Begin an authorisation, whose page the browser is to open. */
        @POST
        public HttpResponse doAuthorize(
                @AncestorInPath @Nullable Item item,
                @QueryParameter String clientId,
                @QueryParameter Secret clientSecret,
                @QueryParameter String scopes,
                @QueryParameter String endpoints,
                StaplerRequest2 request) {
            ModelObject context = requireMayChange(item);
            try {
                Authorization authorization = application(clientId, clientSecret, scopes, endpoints, context)
                        .authorize(AuthorizationCallback.address());
                PendingAuthorizations.get().begin(request.getSession(), authorization);
                return FormAnswer.open(
                        Messages.credentials_opened(), authorization.address().toString());
            } catch (IllegalArgumentException e) {
                return FormAnswer.error(e);
            }
        }

        /** What has become of the authorisation that was begun in this session. */
        @POST
        public HttpResponse doAuthorized(@AncestorInPath @Nullable Item item, StaplerRequest2 request) {
            requireMayChange(item);
            PendingAuthorization pending = PendingAuthorizations.get().of(request.getSession());
            if (pending == null) {
                return FormAnswer.error(Messages.credentials_notBegun());
            }
            FormAnswer answer = pending.answer();
            if (answer.kind() != FormAnswer.Kind.WAITING) {
                PendingAuthorizations.get().forget(request.getSession());
            }
            return answer;
        }

        /** Ask Coursera for an access token with what the form says. */
        @POST
        public HttpResponse doTestConnection(
                @AncestorInPath @Nullable Item item,
                @QueryParameter String clientId,
                @QueryParameter Secret clientSecret,
                @QueryParameter Secret refreshToken,
                @QueryParameter String scopes,
                @QueryParameter String endpoints)
                throws InterruptedException {
            ModelObject context = requireMayChange(item);
            try {
                Secret today = AccessTokens.get()
                        .test(application(clientId, clientSecret, scopes, endpoints, context), refreshToken, context);
                return FormAnswer.token(
                        today.equals(refreshToken) ? Messages.credentials_works() : Messages.credentials_exchanged(),
                        today);
            } catch (CourseraException | IllegalArgumentException e) {
                return FormAnswer.error(e);
            }
        }

        /** Take the refresh token out of the cache of Coursera's old tools. Nothing in it is run. */
        @POST
        public HttpResponse doImportCache(@AncestorInPath @Nullable Item item, @QueryParameter String cache) {
            requireMayChange(item);
            try {
                return OldTools.tokens(
                                "oauth2_cache.pickle", Base64.getDecoder().decode(cache))
                        .refresh()
                        .map(token ->
                                FormAnswer.token(Messages.credentials_imported(), Secret.fromString(token.reveal())))
                        .orElseGet(() -> FormAnswer.error(Messages.credentials_noRefreshToken()));
            } catch (CourseraException | IllegalArgumentException e) {
                return FormAnswer.error(e);
            }
        }

        private static Application application(
                String clientId, Secret clientSecret, String scopes, String endpoints, ModelObject context) {
            String where =
                    endpoints.isBlank() ? GlobalSettings.get().defaults(context).courseraEndpoints() : endpoints;
            return new Application(clientId, clientSecret, scopes, where);
        }

        /** Those who may add or change credentials there, and nobody else, make Jenkins ask other servers. */
        private static ModelObject requireMayChange(@Nullable Item item) {
            AccessControlled context = item == null ? Jenkins.get() : item;
            if (!context.hasPermission(CredentialsProvider.UPDATE)) {
                context.checkPermission(CredentialsProvider.CREATE);
            }
            return item == null ? Jenkins.get() : item;
        }
    }
}

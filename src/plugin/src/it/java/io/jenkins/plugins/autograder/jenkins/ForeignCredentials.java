package io.jenkins.plugins.autograder.jenkins;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.domains.Domain;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.ModelObject;
import hudson.security.ACL;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Credentials that come from where Jenkins cannot change them, as from a vault. */
final class ForeignCredentials extends CredentialsProvider {
    private final Kind kind;
    private final Credentials credential;

    /** How they cannot be changed. */
    enum Kind {
        /** There is no store. */
        NO_STORE,
        /** There is one, which takes nothing. */
        REFUSES,
        /** There is one, which fails. */
        FAILS
    }

    ForeignCredentials(Kind kind, Credentials credential) {
        this.kind = kind;
        this.credential = credential;
    }

    @Override
    public <C extends Credentials> List<C> getCredentialsInItemGroup(
            Class<C> type,
            @Nullable ItemGroup group,
            @Nullable Authentication authentication,
            List<DomainRequirement> requirements) {
        return Stream.of(credential).filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public <C extends Credentials> List<C> getCredentialsInItem(
            Class<C> type, Item item, @Nullable Authentication authentication, List<DomainRequirement> requirements) {
        return getCredentialsInItemGroup(type, null, authentication, requirements);
    }

    @Override
    public @Nullable CredentialsStore getStore(@Nullable ModelObject context) {
        return kind == Kind.NO_STORE || !(context instanceof Jenkins) ? null : new Store();
    }

    private final class Store extends CredentialsStore {
        Store() {
            super(ForeignCredentials.class);
        }

        @Override
        public ModelObject getContext() {
            return Jenkins.get();
        }

        @Override
        public ACL getACL() {
            return Jenkins.get().getACL();
        }

        @Override
        public List<Credentials> getCredentials(Domain domain) {
            return List.of(credential);
        }

        @Override
        public boolean addCredentials(Domain domain, Credentials added) {
            return false;
        }

        @Override
        public boolean removeCredentials(Domain domain, Credentials removed) {
            return false;
        }

        @Override
        public boolean updateCredentials(Domain domain, Credentials current, Credentials replacement)
                throws IOException {
            if (kind == Kind.FAILS) {
                throw new IOException("the vault is closed");
            }
            return false;
        }
    }
}

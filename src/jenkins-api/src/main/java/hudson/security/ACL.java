package hudson.security;

public abstract class ACL {
    public static final org.springframework.security.core.Authentication SYSTEM2 = null;

    public static ACLContext as2(org.springframework.security.core.Authentication authentication) {
        throw new UnsupportedOperationException();
    }
}

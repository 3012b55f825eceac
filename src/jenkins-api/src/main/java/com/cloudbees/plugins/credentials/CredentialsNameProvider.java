package com.cloudbees.plugins.credentials;

public abstract class CredentialsNameProvider<C extends Credentials> {
    protected CredentialsNameProvider() {}

    public abstract String getName(C credentials);
}

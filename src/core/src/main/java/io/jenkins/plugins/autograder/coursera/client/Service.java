package io.jenkins.plugins.autograder.coursera.client;

import java.net.URI;
import java.util.Locale;

/** A host that calls go to. */
public enum Service {
    ACCOUNTS("https://accounts.coursera.org"),
    API("https://api.coursera.org"),
    WWW("https://www.coursera.org"),
    TRANSLOADIT("https://api2.transloadit.com");

    private final URI production;

    Service(String production) {
        this.production = URI.create(production);
    }

    /** Where it is. */
    public URI production() {
        return production;
    }

    /** Its name in settings, such as {@code api}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

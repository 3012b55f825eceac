package io.jenkins.plugins.autograder.report.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An address that a page may link to.
 *
 * @param text an absolute address of the web
 */
record WebAddress(String text) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** The address; absent where it is not one of the web. */
    static Optional<WebAddress> of(String text) {
        try {
            URI address = new URI(text.strip());
            boolean ours = address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null;
            return ours ? Optional.of(new WebAddress(address.toString())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

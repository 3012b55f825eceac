package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.ProxyConfiguration;
import hudson.Util;
import hudson.util.Secret;
import io.jenkins.plugins.autograder.coursera.http.JdkConnector;
import io.jenkins.plugins.autograder.coursera.http.WebProxy;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/**
 * The proxy that Jenkins uses, as plain data that may travel to an agent.
 *
 * @param host of the proxy; blank where there is none
 * @param port of the proxy
 * @param user that the proxy knows; blank where it lets everybody through
 * @param password of that user
 * @param direct patterns of the hosts that are reached without it
 */
record ProxySettings(String host, int port, String user, Secret password, ArrayList<String> direct)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Remoting writes what travels into its logs, and a {@link Secret} of Jenkins prints itself. */
    @Override
    public String toString() {
        return host.isBlank() ? "no proxy" : "proxy " + host + ":" + port;
    }

    /** What is set below Manage Jenkins, System; only the controller knows it. */
    static ProxySettings ofJenkins() {
        @Nullable ProxyConfiguration proxy = Jenkins.get().getProxy();
        return proxy == null ? none() : of(proxy);
    }

    static ProxySettings none() {
        return new ProxySettings("", 0, "", Secret.fromString(""), new ArrayList<>());
    }

    private static ProxySettings of(ProxyConfiguration proxy) {
        @Nullable Secret password = proxy.getSecretPassword();
        List<String> direct =
                proxy.getNoProxyHostPatterns().stream().map(Pattern::pattern).toList();
        return new ProxySettings(
                Util.fixNull(proxy.getName()).trim(),
                proxy.getPort(),
                Util.fixNull(proxy.getUserName()),
                password == null ? Secret.fromString("") : password,
                new ArrayList<>(direct));
    }

    /**
     * What sends calls.
     *
     * @throws IllegalArgumentException if the proxy's port is none
     */
    JdkConnector connector() {
        return new JdkConnector("jenkins", proxy());
    }

    private Optional<WebProxy> proxy() {
        if (host.isBlank()) {
            return Optional.empty();
        }
        List<Pattern> patterns = direct.stream().map(Pattern::compile).toList();
        return Optional.of(new WebProxy(
                host,
                port,
                user.isBlank() ? Optional.empty() : Optional.of(WebProxy.login(user, password.getPlainText())),
                called -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(called).matches())));
    }
}

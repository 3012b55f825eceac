package io.jenkins.plugins.autograder.coursera.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A proxy that calls go through.
 *
 * @param host of the proxy
 * @param port of the proxy, 1 to 65535
 * @param login what the proxy wants to know, as in {@link #login(String, String)}; absent where it lets everybody through
 * @param direct the hosts, in lower case, that are reached without it
 */
public record WebProxy(String host, int port, Optional<Secret> login, Predicate<String> direct) {

    public WebProxy {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "the proxy is " + host + ":" + port + "; allowed is the name of a host, and a port of 1 to 65535");
        }
    }

    /** A name and a password as HTTP's scheme {@code Basic} sends them. */
    public static Secret login(String user, String password) {
        return Secret.of(Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a call to that address goes through the proxy. */
    boolean carries(URI address) {
        return !direct.test(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT));
    }

    /** The same for the JDK's client. */
    ProxySelector selector() {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                return List.of(
                        carries(address)
                                ? new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port))
                                : Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
                // The call itself fails, too, and says so.
            }
        };
    }
}

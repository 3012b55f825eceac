package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.transport.SSLConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Where the engine listens, by the rules of the docker program: an address given by hand, DOCKER_HOST with its TLS
 * variables, the chosen Docker context, and at last the local socket.
 */
final class EngineAddress {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Set<String> SCHEMES = Set.of("unix", "tcp", "http", "https");

    private final DockerClientConfig config;
    private final URI uri;

    private EngineAddress(DockerClientConfig config) {
        this.config = config;
        this.uri = config.getDockerHost();
    }

    /**
     * Resolve the address.
     *
     * @param host {@code unix:///path}, {@code tcp://host:port}; absent asks the environment
     * @throws SandboxException if it cannot be understood, or is of a kind that has no transport here
     */
    static EngineAddress resolve(Optional<String> host) throws SandboxException {
        EngineAddress address;
        try {
            DefaultDockerClientConfig.Builder builder = DefaultDockerClientConfig.createDefaultConfigBuilder();
            host.ifPresent(builder::withDockerHost);
            address = new EngineAddress(builder.build());
        } catch (RuntimeException e) {
            throw unreachable("the engine's address " + host.orElse("of the environment") + " cannot be used: "
                    + e.getMessage() + "; set DOCKER_HOST to unix:///path or tcp://host:port");
        }
        if (!SCHEMES.contains(address.uri.getScheme())) {
            throw unreachable("the engine's address " + address.uri + " is not supported; allowed are unix:///path and"
                    + " tcp://host:port (for ssh, forward the socket first: ssh -L /tmp/docker.sock:/var/run/docker.sock"
                    + " HOST, then DOCKER_HOST=unix:///tmp/docker.sock)");
        }
        return address;
    }

    DockerClientConfig config() {
        return config;
    }

    boolean isLocalSocket() {
        return "unix".equals(uri.getScheme());
    }

    EngineConnection connect() throws IOException {
        if (isLocalSocket()) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(uri.getPath()));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            return EngineConnection.over(channel);
        }
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 2375 : uri.getPort()), (int)
                    CONNECT_TIMEOUT.toMillis());
            return EngineConnection.over(secured(socket));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket secured(Socket plain) throws IOException {
        SSLConfig ssl = config.getSSLConfig();
        SSLContext context;
        try {
            context = ssl == null ? null : ssl.getSSLContext();
        } catch (GeneralSecurityException e) {
            throw new IOException("the TLS certificates of DOCKER_CERT_PATH cannot be used: " + e.getMessage(), e);
        }
        if (context == null) {
            return plain;
        }
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain, uri.getHost(), uri.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static SandboxException unreachable(String message) {
        return new SandboxException(SandboxException.Reason.ENGINE_UNREACHABLE, message);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}

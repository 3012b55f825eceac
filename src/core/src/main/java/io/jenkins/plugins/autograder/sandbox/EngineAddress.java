package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerContextMetaFile;
import com.github.dockerjava.transport.SSLConfig;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Where the engine listens, by the rules of the docker program: an address given by hand, DOCKER_HOST with its TLS
 * variables, the chosen Docker context, and at last the local socket.
 */
final class EngineAddress {
    private static final int CONNECT_TIMEOUT_MILLIS = 10_000;
    private static final Set<String> SCHEMES = Set.of("unix", "tcp", "http", "https");
    private static final int PLAIN_PORT = 2375;
    private static final int TLS_PORT = 2376;
    private static final String NO_CONTEXT = "default";

    private final DockerClientConfig config;
    private final URI uri;
    private final Optional<SSLContext> tls;

    private EngineAddress(DockerClientConfig config, Optional<SSLContext> tls) {
        this.config = config;
        this.uri = config.getDockerHost();
        this.tls = tls;
    }

    /**
     * Resolve the address.
     *
     * @param host {@code unix:///path}, {@code tcp://host:port}; absent asks the environment
     * @param environment variables, as of this process
     * @throws SandboxException if it cannot be understood, or is of a kind that has no transport here
     */
    static EngineAddress resolve(Optional<String> host, Map<String, String> environment) throws SandboxException {
        DefaultDockerClientConfig config;
        Optional<SSLContext> tls;
        try {
            config = config(host, environment);
            tls = tls(config);
        } catch (RuntimeException | GeneralSecurityException e) {
            throw unreachable("the engine's address " + host.orElse("of the environment") + " cannot be used: "
                    + e.getMessage() + "; set DOCKER_HOST to unix:///path or tcp://host:port");
        }
        URI uri = config.getDockerHost();
        boolean complete = "unix".equals(uri.getScheme()) ? uri.getPath() != null : uri.getHost() != null;
        if (!SCHEMES.contains(String.valueOf(uri.getScheme())) || !complete) {
            throw unreachable("the engine's address " + uri + " is not supported; allowed are unix:///path and"
                    + " tcp://host:port (for ssh, forward the socket first: ssh -L /tmp/docker.sock:/var/run/docker.sock"
                    + " HOST, then DOCKER_HOST=unix:///tmp/docker.sock)");
        }
        return new EngineAddress(config, tls);
    }

    private static DefaultDockerClientConfig config(Optional<String> host, Map<String, String> environment)
            throws SandboxException {
        String directory = variable(environment, "DOCKER_CONFIG")
                .orElse(System.getProperty("user.home") + File.separator + ".docker");
        Optional<String> named = host.or(() -> variable(environment, "DOCKER_HOST"));
        // An address that is named comes before any context, and takes nothing of it.
        Optional<String> context =
                named.isPresent() ? Optional.of(NO_CONTEXT) : variable(environment, "DOCKER_CONTEXT");
        DefaultDockerClientConfig.Builder builder = new DefaultDockerClientConfig.Builder().withDockerConfig(directory);
        named.ifPresent(builder::withDockerHost);
        context.ifPresent(builder::withDockerContext);
        if (named.isPresent() && variable(environment, "DOCKER_TLS_VERIFY").isPresent()) {
            builder.withDockerTlsVerify(true)
                    .withDockerCertPath(
                            variable(environment, "DOCKER_CERT_PATH").orElse(directory));
        }
        DefaultDockerClientConfig config = builder.build();
        String used = context.or(
                        () -> Optional.ofNullable(config.getDockerConfig().getCurrentContext()))
                .orElse(NO_CONTEXT);
        // docker-java goes on with the local socket, which may be another engine.
        if (!used.equals(NO_CONTEXT)
                && DockerContextMetaFile.resolveContextMetaFile(
                                DockerClientConfig.getDefaultObjectMapper(), new File(directory), used)
                        .isEmpty()) {
            throw unreachable("there is no Docker context " + used + " in " + directory
                    + "; see which there are (docker context ls), or set DOCKER_HOST instead");
        }
        return config;
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static Optional<SSLContext> tls(DefaultDockerClientConfig config)
            throws GeneralSecurityException, SandboxException {
        String scheme = String.valueOf(config.getDockerHost().getScheme());
        if (scheme.equals("unix")) {
            return Optional.empty();
        }
        SSLConfig certificates = config.getSSLConfig();
        if (certificates == null) {
            return scheme.equals("https") ? Optional.of(SSLContext.getDefault()) : Optional.empty();
        }
        SSLContext context = certificates.getSSLContext();
        if (context == null) {
            throw unreachable("the engine at " + config.getDockerHost() + " is to be reached over TLS, but"
                    + " the directory of its certificates lacks one of ca.pem, cert.pem and key.pem;"
                    + " put them there, or set DOCKER_CERT_PATH to where they are");
        }
        return Optional.of(context);
    }

    DockerClientConfig config() {
        return config;
    }

    boolean isLocalSocket() {
        return "unix".equals(uri.getScheme());
    }

    EngineConnection connect() throws IOException {
        SocketChannel channel =
                isLocalSocket() ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        boolean connected = false;
        try {
            EngineConnection connection = connected(channel);
            connected = true;
            return connection;
        } finally {
            if (!connected) {
                channel.close();
            }
        }
    }

    private EngineConnection connected(SocketChannel channel) throws IOException {
        if (isLocalSocket()) {
            channel.connect(UnixDomainSocketAddress.of(uri.getPath()));
            return EngineConnection.over(channel);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : tls.isPresent() ? TLS_PORT : PLAIN_PORT;
        Socket socket = channel.socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(uri.getHost(), port), CONNECT_TIMEOUT_MILLIS);
        return tls.isPresent()
                ? EngineConnection.over(secured(socket, port, tls.get()))
                : EngineConnection.over(channel);
    }

    private Socket secured(Socket plain, int port, SSLContext context) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, uri.getHost(), port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(CONNECT_TIMEOUT_MILLIS);
        try {
            socket.startHandshake();
        } catch (SSLException e) {
            throw new IOException(
                    "TLS failed, " + e.getMessage() + "; see that DOCKER_CERT_PATH has the ca.pem that the engine's"
                            + " certificate was signed with, and a cert.pem and key.pem that the engine accepts",
                    e);
        }
        socket.setSoTimeout(0);
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

package io.jenkins.plugins.autograder.sandbox;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String LOCAL_SOCKET = "unix:///var/run/docker.sock";
    private static final String NO_CONTEXT = "default";

    private final URI uri;
    private final Optional<SSLContext> tls;
    private final Path settings;

    EngineAddress(URI uri, Optional<SSLContext> tls, Path settings) {
        this.uri = uri;
        this.tls = tls;
        this.settings = settings;
    }

    /**
     * Resolve the address.
     *
     * @param host {@code unix:///path}, {@code tcp://host:port}; absent asks the environment
     * @param environment variables, as of this process
     * @throws SandboxException if it cannot be understood, or is of a kind that has no transport here
     */
    static EngineAddress resolve(Optional<String> host, Map<String, String> environment) throws SandboxException {
        EngineAddress address;
        try {
            address = unchecked(host, environment);
        } catch (RuntimeException | GeneralSecurityException e) {
            throw unreachable("the engine's address " + host.orElse("of the environment") + " cannot be used: "
                    + e.getMessage() + "; set DOCKER_HOST to unix:///path or tcp://host:port");
        }
        URI uri = address.uri;
        boolean complete = address.isLocalSocket() ? uri.getPath() != null : uri.getHost() != null;
        if (!SCHEMES.contains(String.valueOf(uri.getScheme())) || !complete) {
            throw unreachable("the engine's address " + uri + " is not supported; allowed are unix:///path and"
                    + " tcp://host:port (for ssh, forward the socket first: ssh -L /tmp/docker.sock:/var/run/docker.sock"
                    + " HOST, then DOCKER_HOST=unix:///tmp/docker.sock)");
        }
        return address;
    }

    private static EngineAddress unchecked(Optional<String> host, Map<String, String> environment)
            throws SandboxException, GeneralSecurityException {
        Path settings = Path.of(variable(environment, "DOCKER_CONFIG")
                .orElse(System.getProperty("user.home") + File.separator + ".docker"));
        Optional<String> named = host.or(() -> variable(environment, "DOCKER_HOST"));
        // An address that is named comes before any context, and takes nothing of it.
        Optional<String> context = named.isPresent() ? Optional.empty() : context(environment, settings);
        if (context.isPresent()) {
            return DockerFiles.ofContext(context.get(), settings);
        }
        URI uri = URI.create(named.orElse(LOCAL_SOCKET));
        if (!"unix".equals(uri.getScheme())
                && variable(environment, "DOCKER_TLS_VERIFY").isPresent()) {
            Path certificates =
                    variable(environment, "DOCKER_CERT_PATH").map(Path::of).orElse(settings);
            return DockerFiles.withCertificates(uri, certificates, settings);
        }
        return new EngineAddress(uri, tlsOf(uri), settings);
    }

    /** The context that is in use, unless it is the default one. */
    private static Optional<String> context(Map<String, String> environment, Path settings) throws SandboxException {
        Optional<String> named = variable(environment, "DOCKER_CONTEXT");
        Optional<String> used = named.isPresent() ? named : currentContext(settings.resolve("config.json"));
        return used.filter(name -> !name.isBlank() && !name.equals(NO_CONTEXT));
    }

    private static Optional<String> currentContext(Path file) throws SandboxException {
        try {
            return Files.exists(file)
                    ? Json.read(Files.readAllBytes(file)).at("currentContext").text()
                    : Optional.empty();
        } catch (IOException e) {
            throw unreachable("the Docker configuration " + file + " cannot be read (" + e.getMessage()
                    + "); mend it, or set DOCKER_HOST");
        }
    }

    /** TLS where the address itself says so. */
    static Optional<SSLContext> tlsOf(URI uri) throws GeneralSecurityException {
        return "https".equals(uri.getScheme()) ? Optional.of(SSLContext.getDefault()) : Optional.empty();
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    URI uri() {
        return uri;
    }

    /** The directory with the docker program's own files. */
    Path settings() {
        return settings;
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

    static SandboxException unreachable(String message) {
        return new SandboxException(SandboxException.Reason.ENGINE_UNREACHABLE, message);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}

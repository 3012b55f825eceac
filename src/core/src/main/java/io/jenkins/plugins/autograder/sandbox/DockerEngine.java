package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.RemoteApiVersion;
import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A Docker engine that answered: docker-java's client over our transport. Everything else in this package reaches the
 * engine through it. Thread-safe.
 */
public final class DockerEngine implements AutoCloseable {
    /** The newest API that this code was tried with. */
    private static final RemoteApiVersion OWN_VERSION = RemoteApiVersion.create(1, 44);

    private final EngineAddress address;
    private final EngineHttp http;
    private final DockerClient client;
    private final String version;

    private DockerEngine(EngineAddress address, EngineHttp http, DockerClient client, String version) {
        this.address = address;
        this.http = http;
        this.client = client;
        this.version = version;
    }

    /**
     * Find the engine and agree on a version of its API.
     *
     * @param host {@code unix:///path} or {@code tcp://host:port}; absent follows DOCKER_HOST, the Docker context and
     *     the local socket, in this order
     * @param timeout for any one call that should not last
     * @throws SandboxException with {@link Reason#ENGINE_UNREACHABLE} if none answers
     */
    public static DockerEngine open(Optional<String> host, Duration timeout) throws SandboxException {
        EngineAddress address = EngineAddress.resolve(host);
        EngineHttp http = new EngineHttp(address, timeout);
        DockerClient client = DockerClientImpl.getInstance(address.config(), http);
        try {
            Version version = client.versionCmd().exec();
            http.pinVersion(commonVersion(version));
            return new DockerEngine(address, http, client, String.valueOf(version.getVersion()));
        } catch (RuntimeException e) {
            http.close();
            throw new SandboxException(
                    Reason.ENGINE_UNREACHABLE,
                    "no Docker engine answers at " + address + " (" + rootMessage(e)
                            + "); start one (systemctl start docker), or set DOCKER_HOST to where it listens",
                    e);
        }
    }

    private static String commonVersion(Version engine) {
        RemoteApiVersion newest = RemoteApiVersion.parseConfigWithDefault(engine.getApiVersion());
        return newest.isGreaterOrEqual(OWN_VERSION) ? OWN_VERSION.getVersion() : String.valueOf(engine.getApiVersion());
    }

    DockerClient client() {
        return client;
    }

    EngineHttp http() {
        return http;
    }

    boolean isLocalSocket() {
        return address.isLocalSocket();
    }

    /** For a report: {@code Docker 28.2.2 at unix:///var/run/docker.sock}. */
    public String description() {
        return "Docker " + version + " at " + address;
    }

    /** The engine's own version, such as {@code 28.2.2}. */
    public String version() {
        return version;
    }

    /** The address as the docker program takes it in {@code -H}. */
    public String address() {
        return address.toString();
    }

    /**
     * Make a call and turn what can go wrong into a sentence.
     *
     * @param doing what the call does, to go on from "could not": {@code create the container}
     */
    <T> T call(String doing, Callable<T> action) throws SandboxException, InterruptedException {
        try {
            return action.call();
        } catch (InterruptedException | SandboxException e) {
            throw e;
        } catch (Exception e) {
            if (Thread.currentThread().isInterrupted() || isInterrupt(e)) {
                throw (InterruptedException) new InterruptedException().initCause(e);
            }
            throw failure(doing, e);
        }
    }

    private SandboxException failure(String doing, Exception e) {
        boolean lost = hasCause(e, IOException.class) || hasCause(e, UncheckedIOException.class);
        if (lost) {
            return new SandboxException(
                    Reason.ENGINE_LOST,
                    "the Docker engine at " + address + " was lost while we tried to " + doing + " (" + rootMessage(e)
                            + "); see whether it still runs (docker info), then start again",
                    e);
        }
        return new SandboxException(
                Reason.ENGINE_REFUSED,
                "the Docker engine at " + address + " refused to " + doing + ": " + engineMessage(e),
                e);
    }

    /** What the engine itself said, without docker-java's status and JSON around it. */
    static String engineMessage(Exception e) {
        String message = String.valueOf(e instanceof DockerException ? e.getMessage() : rootMessage(e));
        int start = message.indexOf("{\"message\":\"");
        if (start >= 0) {
            int end = message.lastIndexOf("\"}");
            message = message.substring(start + 12, Math.max(end, start + 12))
                    .replace("\\n", " ")
                    .replace("\\\"", "\"");
        }
        return message.strip();
    }

    static boolean isMissing(Exception e) {
        return e instanceof NotFoundException;
    }

    private static boolean isInterrupt(Throwable e) {
        return hasCause(e, java.nio.channels.ClosedByInterruptException.class)
                || hasCause(e, InterruptedException.class);
    }

    private static boolean hasCause(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    @Override
    public void close() {
        http.close();
    }
}

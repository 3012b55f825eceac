package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.RemoteApiVersion;
import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
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

    /** The first that knows all that a run is kept in by. */
    private static final RemoteApiVersion OLDEST_VERSION = RemoteApiVersion.create(1, 32);

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
        EngineAddress address = EngineAddress.resolve(host, System.getenv());
        EngineHttp http = new EngineHttp(address, timeout);
        DockerClient client = DockerClientImpl.getInstance(address.config(), http);
        boolean agreed = false;
        try {
            Version version = client.versionCmd().exec();
            http.pinVersion(commonVersion(address, version).getVersion());
            agreed = true;
            return new DockerEngine(address, http, client, String.valueOf(version.getVersion()));
        } catch (RuntimeException e) {
            throw new SandboxException(
                    Reason.ENGINE_UNREACHABLE,
                    "no Docker engine answers at " + address + " (" + EngineFailures.reason(e)
                            + "); start one (systemctl start docker), or set DOCKER_HOST to where it listens",
                    e);
        } finally {
            if (!agreed) {
                http.close();
            }
        }
    }

    /** The newest version that both sides know; the engine's oldest where that is newer than ours. */
    private static RemoteApiVersion commonVersion(EngineAddress address, Version engine) throws SandboxException {
        RemoteApiVersion newest = RemoteApiVersion.parseConfigWithDefault(engine.getApiVersion());
        RemoteApiVersion oldest = RemoteApiVersion.parseConfigWithDefault(engine.getMinAPIVersion());
        if (OLDEST_VERSION.isGreater(newest)) {
            throw new SandboxException(
                    Reason.ENGINE_UNREACHABLE,
                    "what answers at " + address + " speaks "
                            + (engine.getApiVersion() == null ? "no version" : "version " + engine.getApiVersion())
                            + " of Docker's API; needed is " + OLDEST_VERSION.getVersion()
                            + " or newer, that is Docker 17.09 or newer");
        }
        return oldest.isGreater(OWN_VERSION) ? oldest : newest.isGreater(OWN_VERSION) ? OWN_VERSION : newest;
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
            if (Thread.currentThread().isInterrupted() || EngineFailures.isInterrupt(e)) {
                throw (InterruptedException) new InterruptedException().initCause(e);
            }
            throw failure(doing, e);
        }
    }

    /**
     * Remove a container of ours and its volumes, running or not, there or not; one that is to be kept is only stopped.
     *
     * @return whether nothing is left to do
     */
    boolean end(Container container) {
        if (!Labels.keep(container.getLabels())) {
            return remove(container.getId());
        }
        if ("running".equals(container.getState())) {
            stop(container.getId());
        }
        return true;
    }

    /** Remove a container and its volumes, running or not, there or not; whether it is gone. */
    boolean remove(String container) {
        try {
            client.removeContainerCmd(container)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
            return true;
        } catch (NotFoundException | ConflictException e) {
            // Somebody was faster, or is at it.
            return true;
        } catch (RuntimeException e) {
            // A later sweep tries again.
            return false;
        }
    }

    /** Stop a container that is to stay. */
    void stop(String container) {
        try {
            client.killContainerCmd(container).exec();
        } catch (RuntimeException e) {
            // It has ended by itself.
        }
    }

    private SandboxException failure(String doing, Exception e) {
        return EngineFailures.isLost(e)
                ? new SandboxException(
                        Reason.ENGINE_LOST,
                        "the Docker engine at " + address + " was lost while we tried to " + doing + " ("
                                + EngineFailures.reason(e)
                                + "); see whether it still runs (docker info), then start again",
                        e)
                : new SandboxException(
                        Reason.ENGINE_REFUSED,
                        "the Docker engine at " + address + " refused to " + doing + ": " + EngineFailures.reason(e),
                        e);
    }

    @Override
    public void close() {
        http.close();
    }
}

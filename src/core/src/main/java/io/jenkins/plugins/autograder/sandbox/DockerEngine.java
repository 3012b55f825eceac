package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.DockerClient;
import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * A Docker engine that answered. Everything else in this package reaches the engine through it. Thread-safe.
 */
public final class DockerEngine implements AutoCloseable {
    /** The newest API that this code was tried with. */
    private static final ApiVersion OWN_VERSION = new ApiVersion(1, 44);

    /** The first that knows all that a run is kept in by. */
    private static final ApiVersion OLDEST_VERSION = new ApiVersion(1, 32);

    /** Before a container that could not be removed is removed again; the next pause is twice as long. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final EngineAddress address;
    private final EngineHttp http;
    private final EngineApi api;
    private final String version;

    private DockerEngine(EngineAddress address, EngineHttp http, EngineApi api, String version) {
        this.address = address;
        this.http = http;
        this.api = api;
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
        EngineApi api = new EngineApi(http);
        boolean agreed = false;
        try {
            Json engine = api.version();
            http.pinVersion(commonVersion(address, engine).toString());
            agreed = true;
            return new DockerEngine(
                    address, http, api, engine.at("Version").text().orElse("of unknown version"));
        } catch (IOException | RuntimeException e) {
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
    private static ApiVersion commonVersion(EngineAddress address, Json engine) throws SandboxException {
        Optional<ApiVersion> newest = engine.at("ApiVersion").text().flatMap(ApiVersion::parse);
        Optional<ApiVersion> oldest = engine.at("MinAPIVersion").text().flatMap(ApiVersion::parse);
        if (newest.isEmpty() || newest.get().isBefore(OLDEST_VERSION)) {
            throw new SandboxException(
                    Reason.ENGINE_UNREACHABLE,
                    "what answers at " + address + " speaks "
                            + newest.map(version -> "version " + version).orElse("no version")
                            + " of Docker's API; needed is " + OLDEST_VERSION
                            + " or newer, that is Docker 17.09 or newer");
        }
        return oldest.filter(OWN_VERSION::isBefore)
                .orElse(newest.get().isBefore(OWN_VERSION) ? newest.get() : OWN_VERSION);
    }

    /** The calls of which runs are made. */
    EngineApi api() {
        return api;
    }

    /** docker-java's client, for everything else; it takes as long to load as a short run lasts. */
    DockerClient client() {
        return DockerFiles.client(address, http);
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
    boolean end(EngineApi.Container container) {
        if (!Labels.keep(container.labels())) {
            return remove(container.id());
        }
        if (container.state().equals("running")) {
            stop(container.id());
        }
        return true;
    }

    /** Remove a container and its volumes, running or not, there or not; whether it is gone. */
    boolean remove(String container) {
        try {
            api.remove(container);
            return true;
        } catch (EngineRefusal e) {
            // Somebody was faster, or is at it.
            return e.status() == 404 || e.status() == 409;
        } catch (IOException | RuntimeException e) {
            // A later sweep tries again.
            return false;
        }
    }

    /**
     * The same, and wait until it is gone. An engine that is just starting the container, or is asked by two at once,
     * refuses: it is asked again for some seconds.
     */
    boolean removeForSure(String container) {
        for (Duration pause = FIRST_PAUSE; pause.compareTo(LONGEST_PAUSE) <= 0; pause = pause.multipliedBy(2)) {
            try {
                api.remove(container);
                return true;
            } catch (EngineRefusal e) {
                if (e.status() == 404) {
                    return true;
                }
                LockSupport.parkNanos(pause.toNanos());
            } catch (IOException | RuntimeException e) {
                return false;
            }
        }
        return false;
    }

    /** Stop a container that is to stay. */
    void stop(String container) {
        try {
            api.kill(container);
        } catch (IOException | RuntimeException e) {
            // It has ended by itself.
        }
    }

    /** An action of {@link #does}. */
    interface Action {
        void run() throws Exception;
    }

    /** The same for a call of which nothing is wanted back. */
    void does(String doing, Action action) throws SandboxException, InterruptedException {
        call(doing, () -> {
            action.run();
            return doing;
        });
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

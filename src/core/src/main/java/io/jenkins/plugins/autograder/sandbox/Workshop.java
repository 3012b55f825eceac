package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.model.Container;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all runs of one sandbox share: the engine, the session that their containers bear, the clock that watches them,
 * and what was learnt of engine and images on the way.
 */
final class Workshop implements AutoCloseable {
    private static final int WATCHERS = 3;

    private final DockerEngine engine;
    private final boolean keepContainers;
    private final Session session = Session.start();
    private final ScheduledThreadPoolExecutor clock;
    private final EngineStats stats;
    private final AtomicInteger names = new AtomicInteger();
    private final Map<String, ImageConfig> images = new ConcurrentHashMap<>();
    private final Map<String, Boolean> sharedDirectories = new ConcurrentHashMap<>();
    private volatile boolean seesOurFiles;

    Workshop(DockerEngine engine, boolean keepContainers) {
        this.engine = engine;
        this.keepContainers = keepContainers;
        this.stats = new EngineStats(engine);
        this.seesOurFiles = engine.isLocalSocket();
        AtomicInteger threads = new AtomicInteger();
        this.clock = new ScheduledThreadPoolExecutor(WATCHERS, task -> {
            Thread thread = new Thread(task, "autograder-watch-" + threads.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        clock.execute(this::sweep);
    }

    /** Remove what killed sandboxes left. */
    void sweep() {
        new Sweep(engine).run();
    }

    /** Whether somebody wants to look into the containers of runs afterwards. */
    boolean keepsContainers() {
        return keepContainers;
    }

    DockerEngine engine() {
        return engine;
    }

    Session session() {
        return session;
    }

    ScheduledThreadPoolExecutor clock() {
        return clock;
    }

    EngineStats stats() {
        return stats;
    }

    /** A name for a container or a file, that nothing else of this machine has. */
    String newName() {
        return "autograder-" + session.shortId() + "-" + names.incrementAndGet();
    }

    /**
     * The image of that name, looked up once: a suite runs on one image throughout, even if somebody builds another of
     * the same name in the meantime.
     */
    ImageConfig image(String name) throws SandboxException, InterruptedException {
        ImageConfig known = images.get(name);
        if (known == null) {
            known = ImageConfig.of(engine, name);
            images.put(name, known);
        }
        return known;
    }

    /** Whether a bind mount of our files reaches the engine; assumed of a local socket until it proves wrong. */
    boolean engineSeesOurFiles() {
        return seesOurFiles;
    }

    void engineDoesNotSeeOurFiles() {
        seesOurFiles = false;
    }

    /** Whether the image has a {@code /shared} that every user can write to; absent if nobody looked yet. */
    Optional<Boolean> hasSharedDirectory(ImageConfig image) {
        return Optional.ofNullable(sharedDirectories.get(image.image().id()));
    }

    void rememberSharedDirectory(ImageConfig image, boolean has) {
        sharedDirectories.put(image.image().id(), has);
    }

    /** Stop a container that is to stay. */
    void stop(String container) {
        try {
            engine.client().killContainerCmd(container).exec();
        } catch (RuntimeException e) {
            // It has ended by itself.
        }
    }

    /** Remove a container and its volumes, running or not, there or not. */
    void remove(String container) {
        try {
            engine.client()
                    .removeContainerCmd(container)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (RuntimeException e) {
            // It has gone already, or the engine has: then the next sweep removes it.
        }
    }

    /** Remove every container of this session. */
    @Override
    public void close() {
        clock.shutdownNow();
        Uninterrupted.run(() -> {
            try {
                List<Container> ours = engine.client()
                        .listContainersCmd()
                        .withShowAll(true)
                        .withLabelFilter(Map.of(Labels.SESSION, session.id()))
                        .exec();
                ours.forEach(container -> remove(container.getId()));
            } catch (RuntimeException e) {
                // The engine was lost: the next sweep removes what is left.
            }
        });
        session.close();
    }
}

package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What all runs of one sandbox share: the engine, the session that their containers bear, the clock that watches them,
 * and what was learnt of engine and images on the way.
 */
final class Workshop implements AutoCloseable {
    private static final int WATCHERS = 3;

    private final DockerEngine engine;
    private final boolean keepContainers;
    private final Session session = Session.start();
    private final ReentrantReadWriteLock closing = new ReentrantReadWriteLock();
    private final ScheduledThreadPoolExecutor clock;
    private final EngineStats stats;
    private final Sweep sweep;
    private final AtomicInteger names = new AtomicInteger();
    private final Map<String, ImageConfig> images = new ConcurrentHashMap<>();
    private final Map<String, Boolean> sharedDirectories = new ConcurrentHashMap<>();
    private volatile boolean seesOurFiles;
    private boolean closed;

    Workshop(DockerEngine engine, boolean keepContainers) throws SandboxException {
        this.engine = engine;
        this.keepContainers = keepContainers;
        this.stats = new EngineStats(engine);
        this.sweep = new Sweep(engine);
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
        sweep.run();
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

    /**
     * Whether a user can write to the {@code /shared} of an image, looked up once.
     *
     * @param files of a container of that image, for the case that nobody looked yet
     */
    boolean sharedDirectoryIsWritable(ImageConfig image, Optional<String> user, ContainerArchive files)
            throws IOException {
        String key = image.image().id() + " " + user.orElse("");
        Boolean known = sharedDirectories.get(key);
        if (known == null) {
            known = SharedDirectory.isWritable(files, user);
            sharedDirectories.put(key, known);
        }
        return known;
    }

    /**
     * Create a container, unless the sandbox is closed: then nobody would remove it. Nor would anybody if an interrupt
     * cut the call off, and the engine went on with it: an interrupt is heard when the container is there.
     *
     * @param creation creates it under a name of {@link #newName} and with the labels of this session
     */
    String create(Callable<String> creation) throws SandboxException, InterruptedException {
        closing.readLock().lockInterruptibly();
        try {
            if (closed) {
                throw new InterruptedException("the sandbox is closed");
            }
            return Uninterrupted.call(() -> engine.call("create the container", creation));
        } finally {
            closing.readLock().unlock();
        }
    }

    /** Remove every container of this session. */
    @Override
    public void close() {
        Uninterrupted.run(() -> {
            closing.writeLock().lock();
            try {
                closed = true;
            } finally {
                closing.writeLock().unlock();
            }
            clock.shutdownNow();
            if (endContainers()) {
                session.close();
            } else {
                session.abandon();
            }
        });
    }

    private boolean endContainers() {
        try {
            boolean ended = true;
            for (EngineApi.Container container : engine.api().containers(Labels.SESSION + "=" + session.id())) {
                ended &= Labels.keep(container.labels()) ? engine.end(container) : engine.removeForSure(container.id());
            }
            return ended;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}

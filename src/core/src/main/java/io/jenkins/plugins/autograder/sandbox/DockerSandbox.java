package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The sandbox that runs graders in containers of a Docker engine. */
public final class DockerSandbox implements Sandbox {
    /** For any one call to the engine that should not last; a loaded engine on a slow disk needs many seconds. */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);

    private final DockerEngine engine;
    private final Workshop workshop;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread atShutdown = new Thread(this::cleanUp, "autograder-clean-up");

    private DockerSandbox(DockerEngine engine, boolean keepContainers) throws SandboxException {
        this.engine = engine;
        this.workshop = new Workshop(engine, keepContainers);
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    /**
     * Load what the first connection needs, for somebody who has other things to do before that. Java looks through
     * every jar for another provider of sockets, and starts a random number generator.
     */
    public static void prepare() {
        try {
            SocketChannel.open(StandardProtocolFamily.UNIX).close();
        } catch (IOException | UnsupportedOperationException e) {
            // Whoever connects is told, if it matters.
        }
    }

    /**
     * Find the engine, and sweep what earlier sandboxes on this machine left when they were killed.
     *
     * @param host {@code unix:///path} or {@code tcp://host:port}; absent follows DOCKER_HOST, the Docker context and
     *     the local socket
     * @throws SandboxException if no engine answers, or nothing can be written to the directory for temporary files
     */
    public static DockerSandbox open(Optional<String> host) throws SandboxException {
        return open(host, false);
    }

    /**
     * The same, for somebody who wants to look into the containers afterwards: those of runs are stopped, but left, and
     * never swept.
     */
    public static DockerSandbox open(Optional<String> host, boolean keepContainers) throws SandboxException {
        return open(host, keepContainers, CALL_TIMEOUT);
    }

    /** The same, with a limit of one's own for any one call to the engine that should not last. */
    public static DockerSandbox open(Optional<String> host, boolean keepContainers, Duration callTimeout)
            throws SandboxException {
        DockerEngine engine = DockerEngine.open(host, callTimeout);
        try {
            return new DockerSandbox(engine, keepContainers);
        } catch (SandboxException e) {
            engine.close();
            throw e;
        }
    }

    @Override
    public Run run(RunRequest request) throws SandboxException, InterruptedException {
        if (closed.get()) {
            throw new InterruptedException("the sandbox is closed");
        }
        if (workshop.image(request.image()).entryPoint().isEmpty()
                && request.arguments().isEmpty()
                && request.launch().isEmpty()) {
            return Run.neverStarted(EntryPoint.missing(), request, List.of());
        }
        try (GraderContainer container = GraderContainer.create(workshop, request, Optional.empty())) {
            Run run = new DockerRun(workshop, container, request).execute();
            if (closed.get()) {
                // It may have been our own removal that ended it.
                throw new InterruptedException("the sandbox was closed");
            }
            return run;
        } catch (SandboxException | RuntimeException e) {
            if (closed.get()) {
                throw (InterruptedException) new InterruptedException("the sandbox was closed").initCause(e);
            }
            throw e;
        }
    }

    @Override
    public Image image(String name) throws SandboxException {
        try {
            return workshop.image(name).image();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException(
                    SandboxException.Reason.ENGINE_LOST, "interrupted while looking up the image " + name, e);
        }
    }

    Workshop workshop() {
        return workshop;
    }

    /** The engine behind it, for building images. */
    public DockerEngine engine() {
        return engine;
    }

    /**
     * Look into an image, without running anything of it.
     *
     * @throws SandboxException if there is no such image
     */
    public ImageFiles files(String image) throws SandboxException, InterruptedException {
        return ImageFiles.open(workshop, workshop.image(image));
    }

    /**
     * What an image says of itself.
     *
     * @throws SandboxException if there is no such image
     */
    public ImageDetails details(String image) throws SandboxException, InterruptedException {
        return ImageDetails.of(engine, image);
    }

    /** What the engine says of itself and of its machine. */
    public EngineFacts facts() throws SandboxException, InterruptedException {
        return EngineFacts.of(engine);
    }

    /**
     * An image as an archive, for somebody who sends it elsewhere.
     *
     * @throws SandboxException if there is no such image
     */
    public ImageExport export(String image) throws SandboxException, InterruptedException {
        return ImageExport.of(engine, image);
    }

    /**
     * Open a shell where a run would take place, on this process's own terminal, and wait for its end.
     *
     * @param request image, submission, parameters, profile and limits as for a run
     * @return the shell's exit code
     * @throws SandboxException if there is no image, no shell in it, or no docker program on the PATH
     */
    public int shell(RunRequest request, ShellOptions options) throws SandboxException, InterruptedException {
        return shell(request, options, note -> {});
    }

    /**
     * The same, and hear before the shell opens what a person should know.
     *
     * @param notes takes a sentence each, such as what was left out of the submission, or the name of a container that
     *     is kept
     */
    public int shell(RunRequest request, ShellOptions options, Consumer<String> notes)
            throws SandboxException, InterruptedException {
        return new Shell(workshop).open(request, options, notes);
    }

    @Override
    public String description() {
        return engine.description();
    }

    @Override
    public boolean isolates() {
        return true;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            // The machine is going down: the hook does this work already.
        }
        cleanUp();
    }

    private void cleanUp() {
        if (closed.compareAndSet(false, true)) {
            workshop.close();
            engine.close();
        }
    }
}

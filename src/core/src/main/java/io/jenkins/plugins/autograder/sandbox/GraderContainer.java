package io.jenkins.plugins.autograder.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A grader's container with the submission in it, ready to start: for a run, or for a person at a shell. Closing it
 * removes it, running or not.
 */
final class GraderContainer implements AutoCloseable {
    /** How long after a run's own limit its container may live if we die. */
    private static final Duration EXPIRY = Duration.ofMinutes(15);

    /** Nobody stops a person at a shell but the person. */
    private static final Duration LONGEST_SHELL = Duration.ofDays(1);

    /** That a container reads its standard input, until whoever is attached to it goes away. */
    private static final Map<String, Object> LISTENS =
            Map.of("OpenStdin", true, "StdinOnce", true, "AttachStdin", true);

    private final Workshop workshop;
    private final ImageConfig image;
    private final RunRequest request;
    private final Optional<ShellOptions> shell;
    private final String name;
    private final Path files;
    private final List<String> notes = new ArrayList<>();
    private String id = "";

    private GraderContainer(Workshop workshop, ImageConfig image, RunRequest request, Optional<ShellOptions> shell) {
        this.workshop = workshop;
        this.image = image;
        this.request = request;
        this.shell = shell;
        this.name = workshop.newName();
        this.files = workshop.session().directory().resolve(name);
    }

    static GraderContainer create(Workshop workshop, RunRequest request, Optional<ShellOptions> shell)
            throws SandboxException, InterruptedException {
        ImageConfig image = workshop.image(request.image());
        GraderContainer container = new GraderContainer(workshop, image, request, shell);
        boolean created = false;
        try {
            container.create();
            created = true;
            return container;
        } finally {
            if (!created) {
                container.close();
            }
        }
    }

    private void create() throws SandboxException, InterruptedException {
        Path submission = files.resolve("submission");
        Path hosts = files.resolve("hosts");
        write(() -> {
            Files.createDirectory(files);
            Files.writeString(hosts, Delivery.hosts(request.profile().hostname()));
        });
        notes.addAll(SubmissionCopy.copy(request.submission(), submission));
        if (keep()) {
            notes.add("the container is kept: " + name + "; remove it with: docker rm --force --volumes " + name);
        } else if (workshop.engineSeesOurFiles() && createdWithMounts(submission, hosts)) {
            if (request.launch().isEmpty()) {
                makeSharedDirectory();
            }
            return;
        }
        // A container that is kept outlives the files that it would have mounted.
        id = created(List.of());
        Path tar = files.resolve("submission.tar");
        write(() -> Delivery.write(submission, hosts, tar));
        workshop.engine().call("copy the submission into the container", () -> {
            try (InputStream in = Files.newInputStream(tar)) {
                files().put(in);
            }
            return id;
        });
    }

    private boolean createdWithMounts(Path submission, Path hosts) throws SandboxException, InterruptedException {
        try {
            id = created(Delivery.mounts(submission, openings().network() ? Optional.empty() : Optional.of(hosts)));
            return true;
        } catch (SandboxException e) {
            // An engine on another machine, or on the host of the container that we run in, has no such directory.
            if (e.getCause() instanceof EngineRefusal refused
                    && refused.status() == 400
                    && EngineFailures.reason(refused).contains("bind source path does not exist")) {
                workshop.engineDoesNotSeeOurFiles();
                return false;
            }
            throw e;
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) throws SandboxException {
        try {
            writing.run();
        } catch (IOException e) {
            throw new SandboxException(
                    SandboxException.Reason.NO_TEMPORARY_FILES,
                    "cannot write to " + files + " (" + e.getMessage() + "); see that there is space left",
                    e);
        }
    }

    private String created(List<Map<String, Object>> mounts) throws SandboxException, InterruptedException {
        ContainerPlan plan = new ContainerPlan(image, request.profile(), request.limits(), openings());
        Duration life =
                shell.isPresent() ? LONGEST_SHELL : request.limits().wallTime().plus(EXPIRY);
        Map<String, String> labels =
                Labels.of(workshop.session().id(), Instant.now().plus(life), keep());
        Map<String, Object> settings = plan.settings(request.environment(), mounts, labels);
        if (shell.isPresent()) {
            settings.put("Entrypoint", List.of(shell.get().program()));
            settings.put("Cmd", List.of());
            settings.put("Tty", shell.get().terminal());
            settings.putAll(LISTENS);
        } else if (request.launch().isPresent()) {
            settings.put("Entrypoint", request.launch().get().command());
            settings.put("Cmd", request.arguments());
            settings.putAll(LISTENS);
        } else if (!request.arguments().isEmpty()) {
            settings.put("Cmd", request.arguments());
        }
        return workshop.create(() -> workshop.engine().api().create(name, settings));
    }

    private boolean keep() {
        return workshop.keepsContainers() || shell.filter(ShellOptions::keep).isPresent();
    }

    private ShellOptions.Openings openings() {
        return shell.map(ShellOptions::openings).orElse(ShellOptions.Openings.NONE);
    }

    /** Coursera provides a {@code /shared} that the grader can write to; an image may lack it. */
    private void makeSharedDirectory() throws SandboxException, InterruptedException {
        workshop.engine().call("look at /shared", () -> {
            boolean writable = workshop.sharedDirectoryIsWritable(image, user(), files());
            if (!writable) {
                files().put(new ByteArrayInputStream(Delivery.sharedDirectory()));
            }
            return writable;
        });
    }

    private Optional<String> user() {
        return openings().superUser() ? Optional.of("0:0") : request.profile().user();
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    /** What was left out of the submission. */
    List<String> notes() {
        return notes;
    }

    /** What is executed, program and arguments. */
    List<String> command() {
        return request.launch()
                .map(Launch::command)
                .orElseGet(() -> image.entryPoint().isEmpty() ? request.arguments() : image.entryPoint());
    }

    ContainerArchive files() {
        return new ContainerArchive(workshop.engine(), name);
    }

    @Override
    public void close() {
        Uninterrupted.run(() -> {
            if (keep() && !id.isEmpty()) {
                workshop.engine().stop(name);
            } else {
                workshop.engine().removeForSure(name);
            }
            Session.delete(files);
        });
    }
}

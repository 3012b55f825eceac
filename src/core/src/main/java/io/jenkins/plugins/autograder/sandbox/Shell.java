package io.jenkins.plugins.autograder.sandbox;

import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An interactive shell in a grader's container. The terminal is the docker program's work; all else is ours. */
final class Shell {
    private static final String FALLBACK = "/bin/sh";

    private final Workshop workshop;

    Shell(Workshop workshop) {
        this.workshop = workshop;
    }

    int open(RunRequest request, ShellOptions options, Consumer<String> notes)
            throws SandboxException, InterruptedException {
        String program = shellIn(request.image(), options.program());
        try (GraderContainer container =
                GraderContainer.create(workshop, request, Optional.of(options.withProgram(program)))) {
            container.notes().forEach(notes);
            return attach(container.name());
        }
    }

    private String shellIn(String image, String wanted) throws SandboxException, InterruptedException {
        try (ImageFiles files = ImageFiles.open(workshop, workshop.image(image))) {
            for (String program : List.of(wanted, FALLBACK)) {
                if (files.find(program).isPresent()) {
                    return program;
                }
            }
        }
        throw new SandboxException(
                Reason.ENGINE_REFUSED,
                "the image " + image + " has no shell: neither " + wanted + " nor " + FALLBACK
                        + "; look into it with: autograder ls " + image + " /");
    }

    private int attach(String container) throws SandboxException, InterruptedException {
        ProcessBuilder docker = new ProcessBuilder(
                        "docker", "-H", workshop.engine().address(), "start", "--attach", "--interactive", container)
                .inheritIO();
        Process process;
        try {
            process = docker.start();
        } catch (IOException e) {
            throw new SandboxException(
                    Reason.ENGINE_REFUSED,
                    "the docker program, which an interactive shell needs, is not on the PATH; install it"
                            + " (apt-get install docker.io, or docker-ce-cli)",
                    e);
        }
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }
}

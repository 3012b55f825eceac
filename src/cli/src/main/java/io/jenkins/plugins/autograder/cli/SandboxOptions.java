package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.sandbox.ProcessSandbox;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which sandbox runs the grader. */
final class SandboxOptions {
    @Mixin
    private final EngineOptions engine;

    @Option(
            names = "--process",
            paramLabel = "COMMAND",
            description = "No container: run this shell command as the grader, as a plain process of yours. It isolates"
                    + " nothing. The grader finds its /shared at $AUTOGRADER_SHARED.")
    private @Nullable String process;

    @Option(names = "--no-rm", description = "Leave the containers, stopped, to look into them.")
    private boolean keep;

    SandboxOptions(GlobalOptions globals) {
        this.engine = new EngineOptions(globals);
    }

    /** The command that is the grader, where there is to be no container. */
    Optional<String> process() {
        return Optional.ofNullable(process);
    }

    /** Open the sandbox; the caller closes it. */
    Sandbox open(String image, Console console) throws SandboxException {
        if (process == null) {
            return engine.open(keep);
        }
        console.err().println("autograder: no container, no isolation: the submission can do all that you can");
        return new ProcessSandbox(Map.of(image, program(process)));
    }

    private static ProcessSandbox.Program program(String command) {
        // The shell splits the words, and hands on the arguments untouched.
        return new ProcessSandbox.Program(
                Path.of("").toAbsolutePath(), List.of("/bin/sh", "-c", "exec " + command + " \"$@\"", "grader"));
    }
}

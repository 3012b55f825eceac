package io.jenkins.plugins.autograder.jenkins.grade;

import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.config.EngineRules;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ProcessSandbox;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs the grader.
 *
 * @param host the Docker engine; blank takes what the agent itself would
 * @param rules what the administrators allow
 */
public record EngineChoice(String host, EngineRules rules) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Open the sandbox; the caller closes it. */
    Sandbox open(GradeOptions options, Path directory, Console console) throws SandboxException {
        Optional<String> command = GradeOptions.given(options.process);
        if (command.isPresent()) {
            requireProcess("process", console);
            return new ProcessSandbox(Map.of(
                    options.image,
                    // The shell splits the words, and hands on the arguments untouched.
                    new ProcessSandbox.Program(
                            directory, List.of("/bin/sh", "-c", "exec " + command.get() + " \"$@\"", "grader"))));
        }
        return docker();
    }

    /** Open what runs submissions of tasks; the caller closes it. */
    public Sandbox open(boolean noContainer, Console console) throws SandboxException {
        if (noContainer) {
            requireProcess("noContainer", console);
            return new ProcessSandbox(Map.of());
        }
        return docker();
    }

    private void requireProcess(String parameter, Console console) {
        rules.requireProcess(parameter);
        console.say("no container, no isolation: the submission can do all that this agent can");
    }

    /** Open the Docker engine; the caller closes it. */
    public DockerSandbox docker() throws SandboxException {
        DockerSandbox sandbox = DockerSandbox.open(GradeOptions.given(host));
        try {
            rules.requireHost(sandbox.engine().address());
            return sandbox;
        } catch (IllegalArgumentException e) {
            sandbox.close();
            throw e;
        }
    }
}

package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.grading.SubmissionDirectory;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import io.jenkins.plugins.autograder.sandbox.RunRequest;
import io.jenkins.plugins.autograder.sandbox.ShellOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a shell where a run would take place. */
@Command(name = "inspect", description = "Open a shell where a run would take place, to see what the grader sees.")
final class InspectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "IMAGE",
            converter = Converters.OfImage.class,
            description = "The grader's image.")
    String image = "";

    @Option(
            names = {"-s", "--shell"},
            paramLabel = "PROGRAM",
            defaultValue = "/bin/bash",
            description = "The shell; /bin/sh where it is missing. Default: /bin/bash.")
    String shell = "/bin/bash";

    @Option(
            names = {"-d", "--submission"},
            paramLabel = "PATH",
            description = "Put this file or directory at /shared/submission.")
    @Nullable Path submission;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            converter = Converters.OfProfile.class,
            defaultValue = "coursera-v2",
            description = "coursera-v1, coursera-v2, plain. Default: coursera-v2.")
    Profile profile = Profiles.COURSERA_V2;

    @Mixin
    private final Variables environment = new Variables();

    @Option(names = "--super-user", description = "As root, instead of the profile's user.")
    boolean superUser;

    @Option(names = "--unlimited-memory", description = "Without a memory limit.")
    boolean unlimitedMemory;

    @Option(names = "--allow-network", description = "With the engine's default network.")
    boolean allowNetwork;

    @Option(names = "--no-rm", description = "Leave the container when the shell has ended.")
    boolean keep;

    @Mixin
    private final EngineOptions engine;

    InspectCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.engine = new EngineOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        Path empty = Files.createTempDirectory("autograder-empty-");
        try (SubmissionDirectory directory = Submissions.open(submission == null ? empty : submission);
                DockerSandbox sandbox = engine.open(false)) {
            RunRequest request =
                    new RunRequest(image, directory.path(), environment.asMap(), List.of(), profile, profile.limits());
            return sandbox.shell(
                    request,
                    new ShellOptions(
                            shell,
                            console.terminal() && console.keyboard(),
                            new ShellOptions.Openings(superUser, allowNetwork, unlimitedMemory),
                            keep),
                    note -> console.err().println("autograder: " + Visible.oneLine(note)));
        } finally {
            Files.delete(empty);
        }
    }
}

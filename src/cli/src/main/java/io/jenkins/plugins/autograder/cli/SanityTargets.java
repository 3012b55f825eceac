package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.config.ResourceOffer;
import io.jenkins.plugins.autograder.lint.LintTarget;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What to look at. */
final class SanityTargets {
    @Option(
            names = {"-f", "--docker-file"},
            paramLabel = "FILE",
            description = "A Dockerfile, or the directory that it is in.")
    private @Nullable File dockerfile;

    @Option(
            names = "--context",
            paramLabel = "DIR",
            description = "Its build context. Default: the directory of the Dockerfile.")
    private @Nullable File context;

    @Option(names = "--image", paramLabel = "IMAGE", description = "A built image. Nothing of it is run.")
    private @Nullable String image;

    @Option(names = "--zip", paramLabel = "FILE", description = "A zip for upload, and the Dockerfile in it.")
    private @Nullable File zip;

    @Option(
            names = "--answer",
            paramLabel = "FILE",
            description = "An answer that a grader wrote, such as feedback.json.")
    private @Nullable File answer;

    @Option(names = "--grader-cpu", paramLabel = "N", description = "Processors that the grader is to be given.")
    private @Nullable Integer cpus;

    @Option(
            names = "--grader-memory-limit",
            paramLabel = "MB",
            description = "Memory that the grader is to be given, in MB.")
    private @Nullable Integer memory;

    @Option(
            names = {"--grader-timeout", "--grading-timeout"},
            paramLabel = "SECONDS",
            description = "Time that the grader is to be given, in seconds.")
    private @Nullable Integer timeout;

    @Option(
            names = "--suite",
            paramLabel = "DIR",
            description = "Examples whose limits are compared with what the grader is to be given.")
    private @Nullable File suite;

    @Option(
            names = "--skip-environment",
            description = "Taken from old command lines: this machine is looked at only where nothing else is.")
    private boolean skipEnvironment;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** All of them, in the order of the help. */
    List<LintTarget> all() {
        List<LintTarget> all = new ArrayList<>();
        dockerfile()
                .ifPresent(file -> all.add(
                        context == null
                                ? LintTarget.OfDockerfile.of(file)
                                : new LintTarget.OfDockerfile(file, context)));
        Optional.ofNullable(image).ifPresent(name -> all.add(new LintTarget.OfImage(name)));
        Optional.ofNullable(zip).ifPresent(file -> all.add(new LintTarget.OfZip(file)));
        Optional.ofNullable(answer).ifPresent(file -> all.add(new LintTarget.OfAnswer(file)));
        if (cpus != null || memory != null || timeout != null || suite != null) {
            all.add(new LintTarget.OfPlan(
                    orElse(cpus, ResourceOffer.DEFAULT_CPUS),
                    orElse(memory, ResourceOffer.DEFAULT_MEMORY),
                    orElse(timeout, ResourceOffer.DEFAULT_TIMEOUT),
                    suite == null ? new File("") : suite));
        }
        if (!all.isEmpty()) {
            return all;
        }
        if (skipEnvironment && spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is nothing to look at; name a Dockerfile with -f, or leave out --skip-environment");
        }
        return List.of(new LintTarget.OfEnvironment());
    }

    private Optional<File> dockerfile() {
        return Optional.ofNullable(dockerfile).map(file -> file.isDirectory() ? new File(file, "Dockerfile") : file);
    }

    /** Whether this machine is looked at. */
    boolean isEnvironment() {
        return all().get(0) instanceof LintTarget.OfEnvironment;
    }

    /** Whether an engine is needed for that. */
    boolean needEngine() {
        return image != null || isEnvironment();
    }

    /** The directory of the Dockerfile, or of the zip, where settings are looked for. */
    Optional<Path> directory() {
        return dockerfile()
                .or(() -> Optional.ofNullable(zip))
                .map(file -> file.getAbsoluteFile().getParentFile().toPath());
    }

    private static int orElse(@Nullable Integer value, int other) {
        return value == null ? other : value;
    }
}

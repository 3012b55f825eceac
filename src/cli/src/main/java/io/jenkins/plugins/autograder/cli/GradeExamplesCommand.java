package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.grading.Suite;
import io.jenkins.plugins.autograder.grading.SuiteReader;
import io.jenkins.plugins.autograder.grading.SuiteRequest;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades all examples of a grader and compares each grade with what is expected. */
@Command(
        name = "examples",
        description = "Grade all examples of a grader, and compare each grade with what is expected of it.")
final class GradeExamplesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "IMAGE",
            converter = Converters.OfImage.class,
            description = "The grader's image.")
    String image = "";

    @Parameters(index = "1", paramLabel = "DIRECTORY", description = "The suite: a directory of examples.")
    Path directory = Path.of("");

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write the report here: index.html, report.json, junit.xml, summary.md.")
    @Nullable Path report;

    @Option(
            names = "--only",
            paramLabel = "PATTERN",
            description = "Only examples whose name contains this, or matches it where it has * or ?.")
    @Nullable String only;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Runs at one time. Default: the number of processors.")
    int parallel = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Grade each example so often, and report grades that changed. Default: 1.")
    int repeat = 1;

    @Option(names = "--fail-fast", description = "Start nothing more after the first that is not as expected.")
    boolean failFast;

    @Option(
            names = "--no-standing-checks",
            description = "Leave out the checks with empty, missing, unreadable, binary and wrongly named submissions.")
    boolean noStandingChecks;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            converter = Converters.OfProfile.class,
            description = "coursera-v1, coursera-v2, plain. Default: the suite's, or coursera-v2.")
    @Nullable Profile profile;

    @Mixin
    LimitOptions limits = new LimitOptions();

    @Mixin
    private final SandboxOptions sandboxes;

    @Mixin
    private final OutputOptions output;

    GradeExamplesCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.sandboxes = new SandboxOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        Suite suite = SuiteReader.read(directory);
        SuiteRequest request = new SuiteRequest(
                image,
                suite,
                Optional.ofNullable(profile),
                limits.overrides(),
                repeat,
                parallel,
                Optional.ofNullable(only),
                failFast,
                !noStandingChecks);
        try (Sandbox sandbox = sandboxes.open(image, console)) {
            return new SuiteDoor(console, output)
                    .run(sandbox, request, sandboxes.process(), Optional.ofNullable(report));
        }
    }
}

package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.lint.Baseline;
import io.jenkins.plugins.autograder.lint.FailOn;
import io.jenkins.plugins.autograder.lint.LintConfig;
import io.jenkins.plugins.autograder.lint.LintEngine;
import io.jenkins.plugins.autograder.lint.LintProblems;
import io.jenkins.plugins.autograder.lint.LintRequest;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.LintTarget;
import io.jenkins.plugins.autograder.lint.Linter;
import io.jenkins.plugins.autograder.report.LintReport;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at a grader, or at the machine. */
@Command(
        name = "sanity",
        description = {
            "Look for mistakes in a grader: in its Dockerfile, its image, the zip that is uploaded, the resources that it"
                    + " is given.",
            "Without any of them: look at this machine, whether graders can be tried out on it."
        })
final class SanityCommand implements Callable<Integer> {
    /** What a result is printed as. */
    enum Format {
        text,
        json,
        sarif,
        junit
    }

    private final Console console;

    @Mixin
    private final SanityTargets targets = new SanityTargets();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            converter = Converters.OfProfile.class,
            description = "The production environment that the grader is for. Default: coursera-v2.")
    private @Nullable Profile profile;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = Converters.OfFailOn.class,
            description = "The exit code is 1 from this severity on: error, warning, info or never. Default: error.")
    private @Nullable FailOn failOn;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Severities and ignores. Default: grader-lint.yaml beside the Dockerfile, if there is one.")
    private @Nullable Path config;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Leave out findings that are in this file. Default: grader-lint-baseline.txt beside the"
                    + " Dockerfile, if there is one.")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write all findings into this file, so that they are known from now on.")
    private @Nullable Path writeBaseline;

    @Option(
            names = "--fix",
            description = "Show what can be mended mechanically, as a difference, and ask whether to do it.")
    private boolean fix;

    @Option(names = "--yes", description = "With --fix: do not ask.")
    private boolean yes;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}. Default: text.")
    private Format format = Format.text;

    @Option(names = "--report", paramLabel = "DIR", description = "Write a page and all formats into this directory.")
    private @Nullable Path report;

    @Mixin
    private final EngineOptions engine;

    @Mixin
    private final OutputOptions output;

    SanityCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.engine = new EngineOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        List<LintTarget> all = targets.all();
        LintConfig settings = settings();
        Set<String> known = writeBaseline == null ? known() : Set.of();
        LintRequest request = new LintRequest(
                all,
                Optional.ofNullable(profile)
                        .map(Profile::name)
                        .or(settings::profile)
                        .orElse(Profiles.COURSERA_V2.name()),
                settings.settings(),
                known);
        LintResult result = lint(request);
        if (writeBaseline != null) {
            Baseline.write(result, writeBaseline);
            console.err().println("Baseline: " + Visible.oneLine(writeBaseline.toString()));
            return ExitCode.OK;
        }
        print(result);
        if (fix && !new SanityFixes(console, output.style(console), yes).offer(result)) {
            return ExitCode.NOT_AS_EXPECTED;
        }
        FailOn threshold = Optional.ofNullable(failOn).or(settings::failOn).orElse(FailOn.ERROR);
        return threshold.fails(fix ? lint(request) : result) ? ExitCode.NOT_AS_EXPECTED : ExitCode.OK;
    }

    private LintResult lint(LintRequest request) throws IOException, SandboxException, InterruptedException {
        if (!targets.needEngine()) {
            return new Linter().lint(request);
        }
        DockerSandbox sandbox;
        try {
            sandbox = engine.open(false);
        } catch (SandboxException e) {
            if (!targets.isEnvironment() || e.reason() != SandboxException.Reason.ENGINE_UNREACHABLE) {
                throw e;
            }
            return new Linter(LintEngine.none(String.valueOf(e.getMessage()))).lint(request);
        }
        try (sandbox) {
            if (targets.isEnvironment() && format == Format.text && !output.quiet()) {
                console.out().println(Visible.oneLine(sandbox.description()));
            }
            return new Linter(LintEngine.of(sandbox)).lint(request);
        }
    }

    private LintConfig settings() throws LintProblems {
        Optional<Path> file = Optional.ofNullable(config).or(() -> beside(LintConfig.FILE));
        return file.isPresent() ? LintConfig.read(file.get()) : LintConfig.NONE;
    }

    private Set<String> known() throws IOException, LintProblems {
        Optional<Path> file = Optional.ofNullable(baseline).or(() -> beside(Baseline.FILE));
        return file.isPresent() ? Baseline.read(file.get()) : Set.of();
    }

    private Optional<Path> beside(String name) {
        return targets.directory().map(directory -> directory.resolve(name)).filter(Files::isRegularFile);
    }

    private void print(LintResult result) throws IOException {
        switch (format) {
            case text ->
                new SanityPrinter(console.out(), output.style(console), output.quiet(), output.verbose()).print(result);
            case json -> LintReport.write(result, LintReport.Format.JSON, console.out());
            case sarif -> LintReport.write(result, LintReport.Format.SARIF, console.out());
            case junit -> LintReport.write(result, LintReport.Format.JUNIT, console.out());
        }
        if (report != null) {
            Path page = LintReport.write(result, report);
            console.err().println("Report: " + Visible.oneLine(page.toString()));
        }
    }
}

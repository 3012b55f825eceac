package io.jenkins.plugins.autograder.jenkins.sanity;

import hudson.AbortException;
import io.jenkins.plugins.autograder.config.ResourceOffer;
import io.jenkins.plugins.autograder.jenkins.AgentTask;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.grade.EngineChoice;
import io.jenkins.plugins.autograder.jenkins.report.FindingsData;
import io.jenkins.plugins.autograder.lint.Baseline;
import io.jenkins.plugins.autograder.lint.FailOn;
import io.jenkins.plugins.autograder.lint.LintConfig;
import io.jenkins.plugins.autograder.lint.LintEngine;
import io.jenkins.plugins.autograder.lint.LintProblems;
import io.jenkins.plugins.autograder.lint.LintRequest;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.LintTarget;
import io.jenkins.plugins.autograder.lint.Linter;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.report.LintReport;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The linter, where the grader is.
 *
 * @param options the parameters, checked
 * @param engine that has the image
 * @param console the build's log
 */
record LintOnAgent(SanityOptions options, EngineChoice engine, Console console) implements AgentTask<FindingsData> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 10;
    private static final String DOCKERFILE = "Dockerfile";

    @Override
    public FindingsData work(File workspace) throws IOException, InterruptedException {
        Path root = workspace.toPath();
        try {
            Optional<Path> grader = SanityOptions.given(options.grader).map(root::resolve);
            LintConfig config = config(root, grader);
            LintRequest request = new LintRequest(
                    targets(root, grader),
                    SanityOptions.given(options.profile).or(config::profile).orElse(Profiles.COURSERA_V2.name()),
                    config.settings(),
                    known(root, grader));
            LintResult result = new RelativeFiles(root).of(lint(request));
            say(result);
            if (!options.report.isBlank()) {
                LintReport.write(result, root.resolve(options.report.trim()));
            }
            FailOn threshold = SanityOptions.given(options.failOn)
                    .map(word -> FailOn.of(word.toLowerCase(Locale.ROOT)))
                    .or(config::failOn)
                    .orElse(FailOn.ERROR);
            return FindingsData.of(result, threshold);
        } catch (LintProblems | SandboxException | IllegalArgumentException e) {
            throw new AbortException(Console.PREFIX + e.getMessage());
        }
    }

    private LintResult lint(LintRequest request) throws IOException, SandboxException, InterruptedException {
        if (options.image.isBlank()) {
            return new Linter().lint(request);
        }
        try (DockerSandbox sandbox = engine.docker()) {
            return new Linter(LintEngine.of(sandbox)).lint(request);
        }
    }

    private List<LintTarget> targets(Path root, Optional<Path> grader) {
        List<LintTarget> targets = new ArrayList<>();
        grader.ifPresent(path -> targets.add(target(root, path)));
        SanityOptions.given(options.image).ifPresent(name -> targets.add(new LintTarget.OfImage(name)));
        if (options.hasPlan()) {
            targets.add(new LintTarget.OfPlan(
                    or(options.cpus, ResourceOffer.DEFAULT_CPUS),
                    or(options.memory, ResourceOffer.DEFAULT_MEMORY),
                    or(options.timeout, ResourceOffer.DEFAULT_TIMEOUT),
                    SanityOptions.given(options.suite)
                            .map(suite -> root.resolve(suite).toFile())
                            .orElse(new File(""))));
        }
        return targets;
    }

    private LintTarget target(Path root, Path grader) {
        if (grader.toString().endsWith(".zip")) {
            return new LintTarget.OfZip(grader.toFile());
        }
        File dockerfile = (Files.isDirectory(grader) ? grader.resolve(DOCKERFILE) : grader).toFile();
        return options.context.isBlank()
                ? LintTarget.OfDockerfile.of(dockerfile)
                : new LintTarget.OfDockerfile(
                        dockerfile, root.resolve(options.context.trim()).toFile());
    }

    private LintConfig config(Path root, Optional<Path> grader) throws LintProblems {
        Optional<Path> file = file(root, options.config, grader, LintConfig.FILE);
        return file.isPresent() ? LintConfig.read(file.get()) : LintConfig.NONE;
    }

    private Set<String> known(Path root, Optional<Path> grader) throws IOException, LintProblems {
        Optional<Path> file = file(root, options.baseline, grader, Baseline.FILE);
        return file.isPresent() ? Baseline.read(file.get()) : Set.of();
    }

    /** The one that was given, or the usual one beside the grader. */
    private static Optional<Path> file(Path root, String given, Optional<Path> grader, String usual) {
        return SanityOptions.given(given).map(root::resolve).or(() -> grader.map(
                        path -> Files.isDirectory(path) ? path.resolve(usual) : path.resolveSibling(usual))
                .filter(Files::isRegularFile));
    }

    private void say(LintResult result) {
        List<Finding> first = result.findings().stream().limit(MOST_SHOWN).toList();
        for (Finding finding : first) {
            console.say(finding.region().file()
                    + (finding.region().line() > 0 ? ":" + finding.region().line() : "") + ": "
                    + finding.severity().word() + " " + finding.rule() + ": " + finding.message());
        }
        int more = result.findings().size() - first.size();
        if (more > 0) {
            console.say("and " + more + " more; all of them are in the report");
        }
    }

    private static int or(int value, int other) {
        return value == 0 ? other : value;
    }
}

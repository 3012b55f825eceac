package io.jenkins.plugins.autograder.jenkins.grade;

import hudson.AbortException;
import io.jenkins.plugins.autograder.grading.SingleSubmission;
import io.jenkins.plugins.autograder.grading.SubmissionDirectory;
import io.jenkins.plugins.autograder.grading.Suite;
import io.jenkins.plugins.autograder.grading.SuiteException;
import io.jenkins.plugins.autograder.grading.SuiteReader;
import io.jenkins.plugins.autograder.grading.SuiteRequest;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.grading.SuiteRunner;
import io.jenkins.plugins.autograder.jenkins.AgentTask;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.config.RunRules;
import io.jenkins.plugins.autograder.report.ReportWriter;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Grades where the workspace is. An interrupt ends it at once, with every container removed.
 *
 * @param options what to grade, checked
 * @param engine with what
 * @param rules that the runs have to keep to
 * @param console the build's log
 */
record GradeOnAgent(GradeOptions options, EngineChoice engine, RunRules rules, Console console)
        implements AgentTask<Graded> {
    private static final long serialVersionUID = 1L;

    @Override
    public Graded work(File workspace) throws IOException, InterruptedException {
        Path root = workspace.toPath();
        try (Sandbox sandbox = engine.open(options, root, console)) {
            return options.suite.isBlank()
                    ? gradeSubmission(sandbox, root)
                    : grade(sandbox, SuiteReader.read(root.resolve(options.suite.trim())), root);
        } catch (SuiteException e) {
            e.problems().forEach(problem -> console.say(problem.toString()));
            throw failure(
                    e.problems().size() == 1
                            ? "the suite has a mistake, see above; nothing was graded"
                            : "the suite has " + e.problems().size() + " mistakes, see above; nothing was graded");
        } catch (SandboxException | IOException | IllegalArgumentException e) {
            // An interrupt also comes out of files and sockets, each time as a failure of another kind.
            if (Thread.interrupted()) {
                throw stopped(e);
            }
            throw failure(String.valueOf(e.getMessage()));
        }
    }

    private Graded gradeSubmission(Sandbox sandbox, Path root)
            throws IOException, InterruptedException, SuiteException, SandboxException {
        Path submission = root.resolve(options.submission.trim());
        try (SubmissionDirectory directory = SubmissionDirectory.of(submission)) {
            return grade(sandbox, SingleSubmission.suite(submission, directory, options.parameters()), root);
        }
    }

    private Graded grade(Sandbox sandbox, Suite suite, Path root)
            throws IOException, InterruptedException, SuiteException, SandboxException {
        SuiteRequest request = new SuiteRequest(
                options.image,
                suite,
                options.profile(),
                options.limits(),
                options.repeat,
                rules.parallel(options.parallel, Runtime.getRuntime().availableProcessors(), console),
                GradeOptions.given(options.only),
                options.failFast,
                options.standingChecks,
                options.shard());
        rules.require(request);
        try (SuiteResult result = new SuiteRunner(sandbox).run(request, new GradeProgress(console))) {
            if (Thread.interrupted()) {
                throw stopped(null);
            }
            if (!options.report.isBlank()) {
                new ReportWriter().write(result, root.resolve(options.report.trim()));
            }
            return Graded.of(result, root);
        }
    }

    private static InterruptedException stopped(@Nullable Exception cause) {
        return (InterruptedException)
                new InterruptedException("grading was stopped; nothing of it is left").initCause(cause);
    }

    private static AbortException failure(String message) {
        return new AbortException(Console.PREFIX + message);
    }
}

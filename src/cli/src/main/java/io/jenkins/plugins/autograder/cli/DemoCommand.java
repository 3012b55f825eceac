package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluateRequest;
import io.jenkins.plugins.autograder.evaluation.Evaluator;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.Submission;
import io.jenkins.plugins.autograder.evaluation.observe.AnswerCache;
import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.grading.LimitOverrides;
import io.jenkins.plugins.autograder.grading.Suite;
import io.jenkins.plugins.autograder.grading.SuiteReader;
import io.jenkins.plugins.autograder.grading.SuiteRequest;
import io.jenkins.plugins.autograder.lint.LintRequest;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.LintTarget;
import io.jenkins.plugins.autograder.lint.Linter;
import io.jenkins.plugins.autograder.report.EvaluationFiles;
import io.jenkins.plugins.autograder.report.LintReport;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ImageBuilder;
import io.jenkins.plugins.autograder.sandbox.ProcessSandbox;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds and grades the example course: what a newcomer runs first. */
@Command(
        name = "demo",
        description =
                "Build the graders of the example course, grade all their examples, evaluate a class, bring a grader to"
                        + " a simulated Coursera, and write the reports.")
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "autograder-report",
            description = "Where the reports go. Default: autograder-report.")
    Path report = Path.of("autograder-report");

    @Mixin
    private final EngineOptions engine;

    @Mixin
    private final OutputOptions output;

    DemoCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.engine = new EngineOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        long started = System.nanoTime();
        DemoCourse course = DemoCourse.find();
        int worst = ExitCode.OK;
        boolean isolated;
        try (Sandbox sandbox = sandbox(course)) {
            isolated = sandbox.isolates();
            for (DemoCourse.Grader grader : course.graders()) {
                worst = Math.max(worst, grade(sandbox, grader));
            }
            worst = Math.max(worst, evaluate(sandbox, course));
        }
        lint(course);
        worst = Math.max(worst, deliver(course));
        console.out().println();
        console.out()
                .println("All of it took " + Figures.duration(Duration.ofNanos(System.nanoTime() - started))
                        + ". To try next:");
        course.next(report, isolated).forEach((what, how) -> {
            console.out().println("  " + what + ":");
            console.out().println("      " + Visible.oneLine(how));
        });
        return worst;
    }

    /** Show a class evaluated by a spec; the examples of the task are the class. */
    private int evaluate(Sandbox sandbox, DemoCourse course) throws Exception {
        LoadedTask task = LoadedTask.load(CourseDirectory.of(course.tasks()), "receipt");
        console.out().println();
        console.out().println(output.style(console).strong("The task receipt, and what a class handed in"));
        List<Submission> submissions = task.directory().exampleNames(task.task()).stream()
                .map(name -> Submission.at(name, task.directory().example(name, task.task())))
                .toList();
        EvaluateRequest request = new EvaluateRequest(
                task, submissions, Optional.empty(), Runtime.getRuntime().availableProcessors());
        ClassResult result = new EvaluationDoor(console, output)
                .run(
                        new Evaluator(sandbox, AnswerCache.inMemory()),
                        request,
                        new EvaluationFiles(report.resolve("receipt"), Optional.empty(), false, false),
                        true);
        return result.interruption().isPresent() ? ExitCode.UNAVAILABLE : ExitCode.OK;
    }

    /** Show the way to Coursera, which ends on this machine. */
    private int deliver(DemoCourse course) throws Exception {
        DemoCourse.Grader grader = course.graders().get(0);
        console.out().println();
        console.out().println(output.style(console).strong("The grader " + grader.name() + " goes to Coursera"));
        return new DemoDelivery(console, output)
                .run(grader.dockerfile(), course.shown(grader.dockerfile()), report.resolve("coursera"));
    }

    /** Show what the linter says of a grader that has mistakes on purpose. */
    private void lint(DemoCourse course) throws Exception {
        Path here = Path.of("").toAbsolutePath();
        Path dockerfile = course.flawed();
        File shown = (dockerfile.startsWith(here) ? here.relativize(dockerfile) : dockerfile).toFile();
        console.out().println();
        console.out().println(output.style(console).strong("The grader flawed, which has mistakes on purpose"));
        LintResult result = new Linter().lint(LintRequest.of("coursera-v2", LintTarget.OfDockerfile.of(shown)));
        new SanityPrinter(console.out(), output.style(console), true, false).print(result);
        console.out()
                .println("Report: "
                        + Visible.oneLine(LintReport.write(result, report.resolve("flawed"))
                                .toString()));
    }

    private Sandbox sandbox(DemoCourse course) throws SandboxException, InterruptedException {
        DockerSandbox docker;
        try {
            docker = engine.open(false);
        } catch (SandboxException e) {
            if (e.reason() != SandboxException.Reason.ENGINE_UNREACHABLE) {
                throw e;
            }
            console.err().println("autograder: " + Visible.oneLine(String.valueOf(e.getMessage())));
            console.err()
                    .println("autograder: going on without containers: the bundled course runs as plain processes of"
                            + " yours, and the examples that need a container are left out");
            return new ProcessSandbox(course.graders().stream()
                    .collect(Collectors.toMap(DemoCourse.Grader::image, DemoCourse.Grader::program)));
        }
        boolean built = false;
        try {
            for (DemoCourse.Grader grader : course.graders()) {
                console.out().println("Building " + grader.image() + " from " + course.shown(grader.dockerfile()));
                new ImageBuilder(docker.engine()).build(grader.dockerfile(), grader.image(), this::progress);
            }
            built = true;
            return docker;
        } finally {
            if (!built) {
                docker.close();
            }
        }
    }

    private void progress(String line) {
        if (output.verbose()) {
            console.out().println("  " + Visible.oneLine(line));
        }
    }

    private int grade(Sandbox sandbox, DemoCourse.Grader grader) throws Exception {
        console.out().println();
        console.out().println(output.style(console).strong("The grader " + grader.name()));
        Suite suite = SuiteReader.read(grader.examples());
        if (!sandbox.isolates()) {
            suite = grader.withoutContainer(suite);
        }
        SuiteRequest request = new SuiteRequest(
                grader.image(),
                suite,
                Optional.empty(),
                LimitOverrides.NONE,
                1,
                Runtime.getRuntime().availableProcessors(),
                Optional.empty(),
                false,
                true);
        return new SuiteDoor(console, output)
                .run(sandbox, request, Optional.empty(), Optional.of(report.resolve(grader.name())));
    }
}

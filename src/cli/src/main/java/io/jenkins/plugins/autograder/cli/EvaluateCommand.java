package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluateRequest;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.Submission;
import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.report.EvaluationFiles;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Evaluates submissions of a task. */
@Command(
        name = "evaluate",
        description = "Evaluate submissions of a task by its spec: one, some, or those of a whole class.")
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final TaskOptions task = new TaskOptions();

    @Option(
            names = {"-u", "--user"},
            paramLabel = "USER",
            description = "Whose submission: the name of a directory in submissions. May be given several times.")
    private List<String> users = new ArrayList<>();

    @Option(
            names = "--target",
            paramLabel = "PATH",
            description = "Evaluate this file or directory in place of what the user handed in.")
    private @Nullable Path target;

    @Option(names = "--all", description = "Evaluate what everybody handed in, and write a gradebook.")
    private boolean all;

    @Option(
            names = "--outfile",
            paramLabel = "FILE",
            description = "Write the report of one submission here, as JSON, and the page beside it. Default: in a"
                    + " directory of the user's in the reports.")
    private @Nullable Path outfile;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "Where reports and gradebooks go. Default: reports in the course.")
    private @Nullable Path reports;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Submissions at one time. Default: the number of processors.")
    private int parallel = Runtime.getRuntime().availableProcessors();

    @Option(names = "--fragments", description = "Write pages as parts of other pages, without a frame.")
    private boolean fragments;

    @Mixin
    private final EvaluatorOptions options;

    @Mixin
    private final OutputOptions output;

    @Spec
    private @Nullable CommandSpec spec;

    EvaluateCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.options = new EvaluatorOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        refuseContradictions();
        LoadedTask loaded = task.load();
        List<Submission> submissions = submissions(loaded);
        EvaluateRequest request = new EvaluateRequest(loaded, submissions, options.image(), parallel);
        Path directory = Optional.ofNullable(reports).orElse(loaded.directory().reports());
        EvaluationFiles files = new EvaluationFiles(directory, Optional.ofNullable(outfile), fragments, true);
        try (Sandbox sandbox = options.open(console)) {
            return evaluate(sandbox, request, files);
        }
    }

    private int evaluate(Sandbox sandbox, EvaluateRequest request, EvaluationFiles files) throws Exception {
        boolean several = all || request.submissions().size() > 1;
        ClassResult result =
                new EvaluationDoor(console, output).run(options.evaluator(sandbox, console), request, files, several);
        if (result.interruption().isPresent()) {
            return ExitCode.UNAVAILABLE;
        }
        boolean nothing = !all && result.rows().stream().anyMatch(ClassResult.Row::missing);
        return nothing ? ExitCode.NOT_AS_EXPECTED : ExitCode.OK;
    }

    private List<Submission> submissions(LoadedTask loaded) throws IOException {
        CourseDirectory directory = loaded.directory();
        if (target != null) {
            if (!Files.exists(target)) {
                throw new IllegalArgumentException(
                        "there is no " + target + "; name a file or a directory to evaluate");
            }
            return List.of(Submission.at(users.isEmpty() ? "submission" : users.get(0), target));
        }
        List<String> names = all ? directory.users() : users.stream().distinct().toList();
        return names.stream()
                .map(name -> Submission.of(name, directory, loaded.task()))
                .toList();
    }

    private void refuseContradictions() {
        if (all ? !users.isEmpty() || target != null : users.isEmpty() && target == null) {
            throw wrong("whose submission: one of -u USER, --target PATH, or --all");
        }
        if (target != null && users.size() > 1) {
            throw wrong("one --target is of one user; name one with -u, or none");
        }
        if (outfile != null && (all || users.size() > 1)) {
            throw wrong("--outfile is for the report of one submission; --reports says where those of several go");
        }
    }

    private RuntimeException wrong(String message) {
        return spec == null
                ? new IllegalArgumentException(message)
                : new ParameterException(spec.commandLine(), message);
    }
}

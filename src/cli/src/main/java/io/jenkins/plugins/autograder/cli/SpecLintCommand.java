package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.config.Problem;
import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.SpecException;
import io.jenkins.plugins.autograder.evaluation.SpecFinding;
import io.jenkins.plugins.autograder.evaluation.SpecLint;
import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for mistakes in the files of tasks. */
@Command(
        name = "lint",
        description = "Look for mistakes in the files of a task, or of all tasks, without running anything.")
final class SpecLintCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = {"-t", "--task"},
            paramLabel = "TASK",
            description = "The id of the task in tasks.json. May be given several times. Default: all tasks.")
    private List<String> tasks = new ArrayList<>();

    @Mixin
    private final CourseOptions course = new CourseOptions();

    SpecLintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        CourseDirectory directory = course.directory();
        List<String> ids = tasks;
        if (ids.isEmpty()) {
            ids = List.copyOf(LoadedTask.course(directory, new Problems(), new Problems())
                    .tasks()
                    .keySet());
        }
        Set<SpecFinding> findings = new LinkedHashSet<>();
        for (String id : ids) {
            try {
                findings.addAll(SpecLint.of(LoadedTask.load(directory, id)));
            } catch (SpecException e) {
                e.problems().stream().map(SpecLintCommand::error).forEach(findings::add);
            }
        }
        findings.forEach(finding -> console.out().println(Visible.oneLine(finding.toString())));
        long errors = findings.stream().filter(SpecFinding::error).count();
        console.out()
                .println(Figures.count(ids.size(), "task") + ": " + Figures.count(errors, "error") + ", "
                        + Figures.count(findings.size() - errors, "warning"));
        return errors > 0 ? ExitCode.NOT_AS_EXPECTED : ExitCode.OK;
    }

    private static SpecFinding error(Problem problem) {
        return new SpecFinding(true, problem.place(), problem.message());
    }
}

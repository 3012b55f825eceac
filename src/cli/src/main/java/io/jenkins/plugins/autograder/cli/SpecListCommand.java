package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.Evaluator;
import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the goals of a task. */
@Command(name = "list", description = "List all goals of a task, with the ids by which expectations name them.")
final class SpecListCommand implements Callable<Integer> {
    private static final String INDENTATION = "  ";

    private final Console console;

    @Mixin
    private final TaskOptions task = new TaskOptions();

    SpecListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<GoalResult> goals = Evaluator.blank(task.load()).goals();
        int width = goals.stream().mapToInt(goal -> width(goal, 0)).max().orElse(0);
        goals.forEach(goal -> print(goal, "", width));
        return ExitCode.OK;
    }

    private static int width(GoalResult goal, int indentation) {
        int parts = goal.parts().stream()
                .mapToInt(part -> width(part, indentation + INDENTATION.length()))
                .max()
                .orElse(0);
        return Math.max(indentation + goal.id().length(), parts);
    }

    private void print(GoalResult goal, String indentation, int width) {
        String id = indentation + goal.id();
        console.out()
                .println(Visible.oneLine(id + " ".repeat(Math.max(0, width - id.length())) + "  "
                        + goal.description().title()));
        goal.parts().forEach(part -> print(part, indentation + INDENTATION, width));
    }
}

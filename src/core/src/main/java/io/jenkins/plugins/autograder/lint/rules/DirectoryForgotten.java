package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Workdir;
import io.jenkins.plugins.autograder.lint.dockerfile.Stage;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.RunScript;
import java.util.List;
import java.util.Optional;

/** A change of directory that is forgotten at once, or that depends on what came before. */
final class DirectoryForgotten extends Rule {
    DirectoryForgotten() {
        super(RuleInfo.of(
                        "GR057",
                        WARNING,
                        "A change of directory without effect, or a relative WORKDIR",
                        "Each RUN starts in the WORKDIR again, so a cd at its end does nothing. A relative WORKDIR depends on what"
                                + " the base image set.",
                        "write WORKDIR /the/path")
                .example("""
                        FROM debian:12-slim
                        RUN cd /grader
                        """, """
                        FROM debian:12-slim
                        WORKDIR /grader
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        for (RunScript run : source.runs()) {
            List<ShellCommand> commands = run.script().commands();
            if (!commands.isEmpty() && run.script().complete()) {
                ShellCommand last = commands.get(commands.size() - 1);
                boolean plain = last.name().equals("cd")
                        && last.surroundings().function().isEmpty()
                        && !last.surroundings().substitution();
                if (plain && !run.text().text().substring(last.end()).strip().matches("[)};].*")) {
                    found.add(source.region(run.span(last)), "the next instruction starts in another directory again");
                }
            }
        }
        for (Stage stage : source.build().stages()) {
            check(source, stage, found);
        }
    }

    private void check(GraderSource source, Stage stage, Report found) {
        boolean set = source.build().lineage(stage).stream()
                .filter(other -> other.index() != stage.index())
                .flatMap(other -> other.instructions().stream())
                .anyMatch(Workdir.class::isInstance);
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Workdir workdir) {
                Optional<String> path = source.build().value(workdir, workdir.path());
                if (!set
                        && path.filter(text -> !text.matches("/.*|[A-Za-z]:.*|\\\\.*"))
                                .isPresent()) {
                    found.add(
                            source.region(workdir),
                            "WORKDIR " + path.get() + " depends on the base image's working directory");
                }
                set = true;
            }
        }
    }
}

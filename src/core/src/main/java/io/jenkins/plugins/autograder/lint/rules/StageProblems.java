package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;
import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.lint.dockerfile.Flag;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.dockerfile.Stage;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stages that are used by nothing, and stages that are used and not there. */
final class StageProblems extends Rule {
    StageProblems() {
        super(RuleInfo.of(
                        "GR065",
                        ERROR,
                        "A stage that is not there, or that nothing uses",
                        "A copy from a stage that does not exist, or comes later, ends the build. A stage that nothing uses is never"
                                + " built.",
                        "name an earlier stage; delete a stage that nothing needs")
                .example("""
                        FROM gcc:14 AS builder
                        FROM debian:12-slim
                        COPY --from=bulder /run-tests /grader/
                        """, """
                        FROM gcc:14 AS builder
                        FROM debian:12-slim
                        COPY --from=builder /run-tests /grader/
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        Set<Integer> used = new HashSet<>();
        for (Stage stage : source.build().stages()) {
            source.build().parent(stage).ifPresent(parent -> used.add(parent.index()));
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof Copy copy) {
                    copy.from().ifPresent(flag -> use(source, stage, flag, used, found));
                }
                mounted(source, stage, instruction).ifPresent(used::add);
            }
        }
        int last = source.build().stages().size() - 1;
        for (Stage stage : source.build().stages()) {
            if (stage.index() < last && !used.contains(stage.index())) {
                found.add(
                        INFO,
                        source.region(stage.from()),
                        "nothing uses this stage, so it is not built",
                        info().mend());
            }
        }
    }

    private void use(GraderSource source, Stage stage, Flag flag, Set<Integer> used, Report found) {
        String name = flag.value();
        if (name.matches("\\d{1,4}")) {
            int index = Integer.parseInt(name);
            used.add(index);
            if (index >= stage.index()) {
                found.add(source.region(flag.span()), "there is no stage " + name + " before this one");
            }
            return;
        }
        Optional<Stage> named = source.build().named(name, stage.index());
        named.ifPresent(other -> used.add(other.index()));
        if (named.isEmpty() && !name.matches(".*[/:.$@].*")) {
            List<String> names = source.build().stages().stream()
                    .flatMap(other -> other.name().stream())
                    .toList();
            if (names.contains(name.toLowerCase(Locale.ROOT))) {
                found.add(source.region(flag.span()), "the stage " + name + " comes later, or is this one");
            } else {
                DidYouMean.nearest(name, names)
                        .ifPresent(near -> found.add(
                                source.region(flag.span()), "there is no stage " + name, "did you mean " + near + "?"));
            }
        }
    }

    private static Optional<Integer> mounted(GraderSource source, Stage stage, Instruction instruction) {
        return instruction.head().flags().stream()
                .filter(flag -> flag.name().equals("mount"))
                .flatMap(flag -> Stream.of(flag.value().split(",", -1)))
                .filter(part -> part.startsWith("from="))
                .flatMap(part -> source.build().named(part.substring(5), stage.index()).stream())
                .map(Stage::index)
                .findFirst();
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Cmd;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.dockerfile.Stage;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.List;

/** Several of an instruction of which only the last one counts. */
final class EntryPointTwice extends Rule {
    private final Class<? extends Instruction> kind;
    private final String keyword;

    private EntryPointTwice(String id, Class<? extends Instruction> kind, String keyword) {
        super(RuleInfo.of(
                        id,
                        WARNING,
                        "Several " + keyword + " in one stage",
                        "Only the last " + keyword + " of a stage counts. The others look as if they did something.",
                        "keep the last one")
                .example("""
                        FROM debian:12-slim
                        %1$s ["/grader/old.sh"]
                        %1$s ["/grader/grade.sh"]
                        """.formatted(keyword), """
                        FROM debian:12-slim
                        %s ["/grader/grade.sh"]
                        """.formatted(keyword)));
        this.kind = kind;
        this.keyword = keyword;
    }

    static Rule ofEntryPoint() {
        return new EntryPointTwice("GR005", EntryPoint.class, "ENTRYPOINT");
    }

    static Rule ofCmd() {
        return new EntryPointTwice("GR006", Cmd.class, "CMD");
    }

    @Override
    void check(GraderSource source, Report found) {
        for (Stage stage : source.build().stages()) {
            List<Instruction> all =
                    stage.instructions().stream().filter(kind::isInstance).toList();
            for (Instruction lost : all.subList(0, Math.max(0, all.size() - 1))) {
                Instruction last = all.get(all.size() - 1);
                int line = source.file().source().lineOf(last.span().start());
                found.add(
                        source.region(lost),
                        "this " + keyword + " is without effect: line " + line + " has another one");
            }
        }
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.List;

/** An entry point in shell form, which gets no arguments. */
final class EntryPointShellForm extends Rule {
    EntryPointShellForm() {
        super(RuleInfo.of(
                        "GR003",
                        WARNING,
                        "ENTRYPOINT in shell form",
                        "The shell form is stored as /bin/sh -c TEXT. Arguments become parameters of that sh and never reach"
                                + " the grader, and signals reach the shell alone.",
                        "write it in exec form: ENTRYPOINT [\"program\", \"argument\"]")
                .in("coursera-v1", ERROR)
                .example("""
                        FROM debian:12-slim
                        ENTRYPOINT /grader/grade.sh
                        """, """
                        FROM debian:12-slim
                        ENTRYPOINT ["/grader/grade.sh"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        source.build()
                .last(EntryPoint.class)
                .filter(entry -> !entry.command().exec() && !entry.command().isEmpty())
                .ifPresent(entry -> report(source, entry, found));
    }

    private void report(GraderSource source, EntryPoint entry, Report found) {
        boolean single = entry.command().text().text().startsWith("[");
        Edit[] edits = ExecForm.of(source, entry.command()).stream().toArray(Edit[]::new);
        found.add(
                source.region(entry.command().text().span()),
                single
                        ? "this is no JSON, so it is taken as a shell command: a list needs double quotes around each word"
                        : "ENTRYPOINT in shell form: the arguments of a run never reach the grader",
                info().mend(),
                edits);
    }

    @Override
    void check(GraderImage image, Report found) {
        List<String> entry = image.details().entryPoint();
        if (entry.size() >= 2 && entry.get(0).equals("/bin/sh") && entry.get(1).equals("-c")) {
            found.add(image.whole(), "the ENTRYPOINT is in shell form: the arguments of a run never reach the grader");
        }
    }
}

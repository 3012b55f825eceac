package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Workdir;
import io.jenkins.plugins.autograder.lint.dockerfile.Word;
import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.EntryCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.List;
import java.util.Optional;

/** An entry point whose path depends on the working directory. */
final class EntryPointRelative extends Rule {
    EntryPointRelative() {
        super(RuleInfo.of(
                        "GR007",
                        WARNING,
                        "Relative path in ENTRYPOINT",
                        "A relative path is looked up from the working directory. A WORKDIR that somebody adds later, or a"
                                + " platform that starts the grader elsewhere, breaks it.",
                        "write the path from / on")
                .example("""
                        FROM debian:12-slim
                        ENTRYPOINT ["grader/grade.py"]
                        """, """
                        FROM debian:12-slim
                        ENTRYPOINT ["/grader/grade.py"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        source.build()
                .last(EntryPoint.class)
                .map(EntryPoint::command)
                .filter(command -> command.exec() && !command.words().isEmpty())
                .map(command -> command.words().get(0))
                .filter(word -> isRelative(word.text()))
                .ifPresent(word -> report(source, word, found));
    }

    private void report(GraderSource source, Word word, Report found) {
        String message = "the path " + word.text() + " depends on the working directory";
        Optional<String> absolute = source.entry().flatMap(EntryCommand::program);
        boolean plain = source.region(word.span()).text().equals("\"" + word.text() + "\"");
        if (absolute.isPresent() && plain && source.build().last(Workdir.class).isEmpty()) {
            found.add(
                    source.region(word.span()),
                    message,
                    "write " + absolute.get(),
                    Edit.replace(
                            source.file().source().name(),
                            word.span().start(),
                            word.span().end(),
                            "\"" + absolute.get() + "\""));
        } else {
            found.add(source.region(word.span()), message);
        }
    }

    @Override
    void check(GraderImage image, Report found) {
        List<String> entry = image.details().entryPoint();
        if (!entry.isEmpty() && isRelative(entry.get(0))) {
            found.add(image.whole(), "the ENTRYPOINT " + entry.get(0) + " depends on the working directory");
        }
    }

    private static boolean isRelative(String path) {
        return path.indexOf('/') > 0;
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.EntryCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.Optional;

/** A script that the kernel cannot start. */
final class EntryScriptInterpreter extends Rule {
    EntryScriptInterpreter() {
        super(RuleInfo.of(
                "GR011",
                ERROR,
                "The grader's script names no interpreter, or one that is not there",
                "A script is started by the program that its first line names. Without that line the start fails with"
                        + " \"exec format error\"; with one that is not in the image, with \"no such file\".",
                "begin the script with #!/bin/sh, or with the path of an interpreter that the image has"));
    }

    @Override
    void check(GraderSource source, Report found) {
        if (source.entry().filter(EntryCommand::startsScriptItself).isPresent()) {
            source.entryScript().filter(text -> text.interpreter().isEmpty()).ifPresent(text -> report(text, found));
        }
    }

    private void report(TextFile text, Report found) {
        int end = text.source().endOf(1);
        found.add(
                Region.of(text.source(), new Span(0, end)),
                "this script is started by itself, and its first line names no interpreter");
    }

    @Override
    void check(GraderImage image, Report found) {
        if (!image.entry().startsScriptItself()) {
            return;
        }
        image.entryText().ifPresent(text -> {
            Optional<String> interpreter = text.interpreter().map(name -> name.replace("\r", ""));
            if (interpreter.isEmpty()) {
                report(text, found);
            } else if (interpreter.get().startsWith("/")
                    && image.find(interpreter.get()).isEmpty()) {
                found.add(
                        Region.of(text.source(), new Span(0, text.source().endOf(1))),
                        "the image has no " + interpreter.get() + ", which is to run this script");
            }
        });
    }
}

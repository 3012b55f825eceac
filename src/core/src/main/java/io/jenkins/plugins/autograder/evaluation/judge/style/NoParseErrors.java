package io.jenkins.plugins.autograder.evaluation.judge.style;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import java.util.ArrayList;
import java.util.List;

/** The file has no syntax errors. */
public record NoParseErrors() implements StyleRule {
    @Override
    public Verdict judge(SourceObservation source) {
        if (source.repairs().isEmpty()) {
            return source.loadable()
                    ? Verdict.accomplished("There are no syntax errors.")
                    : Verdict.failed("The file cannot be read as code. "
                            + source.problem().orElse("It has a syntax error."));
        }
        List<Detail> details = new ArrayList<>();
        source.repairs()
                .forEach(repair ->
                        details.add(new Detail.Lines(repair.message(), source.file(), List.of(repair.line()))));
        int count = source.repairs().size();
        String errors = count == 1
                ? "There is a syntax error in line "
                : "There are " + count + " syntax errors, the first in line ";
        String rest = source.loadable() ? " What was judged is the rest of the file." : " The file cannot be run.";
        return Verdict.failed(errors + source.repairs().get(0).line() + "." + rest, details.toArray(Detail[]::new));
    }

    @Override
    public boolean judgesBrokenFiles() {
        return true;
    }

    @Override
    public String id() {
        return "syntax";
    }

    @Override
    public String title() {
        return "Write code without syntax errors";
    }

    @Override
    public String details() {
        return "The file has to be code that can be run, all of it.";
    }
}

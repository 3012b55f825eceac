package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.regex.Pattern;

/** A grader that gives a submission all the time there is. */
final class NoTimeLimit extends Rule {
    private static final Pattern LIMITS = Pattern.compile(
            "timeout|time_limit|timelimit|ulimit|alarm\\(|setitimer|RLIMIT_CPU|setTimeLimit|waitFor\\(\\d|sigkill|kill -9"
                    + "|TimeUnit|func_timeout|settimer",
            Pattern.CASE_INSENSITIVE);

    NoTimeLimit() {
        super(RuleInfo.of(
                "GR035",
                INFO,
                "Nothing limits the time of a submission",
                "One endless loop uses the whole time of the platform, and the learner gets a general message.",
                "run each test with a time limit of its own: timeout 10 ..., or subprocess.run(..., timeout=10)"));
    }

    @Override
    void check(GraderSource source, Report found) {
        if (source.entryScript().isPresent()) {
            source.files()
                    .allTexts()
                    .filter(texts -> texts.stream()
                            .noneMatch(
                                    text -> LIMITS.matcher(text.source().text()).find()))
                    .ifPresent(texts -> found.add(
                            source.build()
                                    .last(EntryPoint.class)
                                    .map(source::region)
                                    .orElse(source.whole()),
                            "none of the grader's files limits the time of a submission"));
        }
    }
}

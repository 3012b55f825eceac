package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.Optional;
import java.util.regex.Pattern;

/** A grader that looks for its parameters where the other generation puts them. */
final class ParametersOfOtherGeneration extends Rule {
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile(
            "\\$\\{?partId\\b|(?:environ|getenv|process\\.env|Sys\\.getenv|System\\.getenv|ENV)\\b.{0,12}partId");
    private static final Pattern FROM_ARGUMENTS = Pattern.compile(
            "\\$\\{?[1-9@*]|\\bgetopts\\b|\\bsys\\.argv\\b|\\bargparse\\b|\\bcommandArgs\\b|\\bprocess\\.argv\\b|String *\\[\\] *args");

    ParametersOfOtherGeneration() {
        super(RuleInfo.of(
                "GR014",
                WARNING,
                "Parameters are read where the other generation puts them",
                "The first generation passes partId and the others as arguments, in any order; the second one as environment"
                        + " variables. A grader that looks in the wrong place never learns which part it grades.",
                "coursera-v1: read the arguments; coursera-v2: read the environment variable partId"));
    }

    @Override
    void check(GraderSource source, Report found) {
        Optional<TextFile> entry = source.entryScript().filter(text -> Texts.mentions(text, "partid"));
        if (entry.isEmpty()) {
            return;
        }
        Optional<Region> environment = Texts.find(entry.get(), FROM_ENVIRONMENT);
        Optional<Region> arguments = Texts.find(entry.get(), FROM_ARGUMENTS);
        switch (source.profile().contract()) {
            case ARGUMENTS_AND_STDOUT -> {
                if (environment.isPresent() && arguments.isEmpty() && !assigns(entry.get())) {
                    found.add(
                            environment.get(), "partId is read from the environment; this generation passes arguments");
                }
            }
            case ENVIRONMENT_AND_FILE -> {
                if (arguments.isPresent() && environment.isEmpty()) {
                    found.add(
                            arguments.get(),
                            "partId is looked for among the arguments; this generation sets an environment variable");
                }
            }
        }
    }

    private static boolean assigns(TextFile text) {
        return Texts.find(text, Pattern.compile("\\bpartId=")).isPresent();
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Assign;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.List;
import java.util.regex.Pattern;

/** Variables of the image that a run does not have. */
final class EnvironmentStripped extends Rule {
    /** What only a build needs, or what is a habit without consequence where it is missing. */
    private static final Pattern HARMLESS = Pattern.compile(
            "PATH|DEBIAN_FRONTEND|DEBCONF_.*|PIP_.*|(?:HTTP|HTTPS|FTP|NO|http|https|ftp|no)_(?:PROXY|proxy)|TZ|TERM"
                    + "|LANG|LANGUAGE|LC_\\w+|GPG_KEY|PYTHON(?:_\\w+|UNBUFFERED|DONTWRITEBYTECODE|IOENCODING)|.*_VERSION|.*_SHA\\d*|.*_GPG\\w*");

    EnvironmentStripped() {
        super(RuleInfo.of(
                        "GR020",
                        WARNING,
                        "ENV is taken away in production",
                        "The first generation removes the variables that a Dockerfile sets, all but PATH; Coursera's demo"
                                + " graders say the same of the second one. A grader that relies on one works on a laptop only.",
                        "set the variable in the script that ENTRYPOINT starts: export NAME=value")
                .in("coursera-v1", ERROR)
                .example("""
                        FROM debian:12-slim
                        ENV GRADER_HOME=/grader
                        ENTRYPOINT ["/grader/grade.sh"]
                        """, """
                        FROM debian:12-slim
                        ENV PATH=/grader/bin:$PATH
                        ENTRYPOINT ["/grader/grade.sh"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        if (!source.profile().stripEnvironment()) {
            return;
        }
        for (Instruction instruction : source.build().effective()) {
            if (instruction instanceof Assign env && env.is("ENV")) {
                List<String> names = env.assignments().stream()
                        .map(pair -> pair.name().text())
                        .filter(name -> !HARMLESS.matcher(name).matches())
                        .toList();
                if (!names.isEmpty()) {
                    found.add(
                            source.region(env),
                            String.join(", ", names) + (names.size() == 1 ? " is" : " are")
                                    + " not set when the grader runs");
                }
            }
        }
    }

    @Override
    void check(GraderImage image, Report found) {
        if (!image.profile().stripEnvironment()) {
            return;
        }
        List<String> names = image.details().environment().stream()
                .map(variable -> variable.split("=", 2)[0])
                .filter(name -> !HARMLESS.matcher(name).matches())
                .toList();
        if (!names.isEmpty()) {
            found.add(
                    image.whole(),
                    "the image sets " + String.join(", ", names) + ", which a run in production does not have");
        }
    }
}

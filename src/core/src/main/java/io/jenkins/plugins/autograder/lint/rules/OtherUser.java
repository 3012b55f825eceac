package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.User;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;

/** A user that is not the one of production. */
final class OtherUser extends Rule {
    OtherUser() {
        super(RuleInfo.of(
                        "GR026",
                        WARNING,
                        "USER is another number than 1000",
                        "Production runs the grader as user 1000, whatever USER says. Files that belong to another user, and are"
                                + " for that user alone, cannot be read or written then.",
                        "create the user as 1000 (useradd -u 1000), or write USER 1000")
                .example("""
                        FROM debian:12-slim
                        USER 2000
                        ENTRYPOINT ["/grader/grade.sh"]
                        """, """
                        FROM debian:12-slim
                        USER 1000:1000
                        ENTRYPOINT ["/grader/grade.sh"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        if (source.profile().user().isEmpty()) {
            return;
        }
        source.build().last(User.class).ifPresent(user -> source.build()
                .value(user, user.user())
                .filter(OtherUser::isOther)
                .ifPresent(name ->
                        found.add(source.region(user), "production runs this as user 1000, and not as " + name)));
    }

    @Override
    void check(GraderImage image, Report found) {
        if (image.profile().user().isPresent()) {
            image.userNumber(image.details().user())
                    .filter(number -> number != 0 && number != 1000)
                    .ifPresent(number -> found.add(
                            image.whole(), "the image's user is " + number + "; production runs it as user 1000"));
        }
    }

    private static boolean isOther(String user) {
        String number = user.split(":", 2)[0];
        return number.matches("\\d+") && !number.matches("0+|0*1000");
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.dockerfile.Flag;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.ImageFile;
import io.jenkins.plugins.autograder.sandbox.ImageEntry;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files of the grader that user 1000 may not read. */
final class UnreadableFiles extends Rule {
    private static final int MOST = 10;
    private static final Pattern CHMOD = Pattern.compile("0?[0-7]{3}");

    UnreadableFiles() {
        super(RuleInfo.of(
                        "GR027",
                        ERROR,
                        "Files that the grader's user cannot read",
                        "Production runs the grader as user 1000. What that user may not read is missing for the grader, and"
                                + " permissions are the most frequent reason why a grader fails on Coursera.",
                        "give others the right to read: RUN chmod -R a+rX /grader")
                .example("""
                        FROM debian:12-slim
                        COPY --chmod=700 grade.sh /grader/grade.sh
                        ENTRYPOINT ["/grader/grade.sh"]
                        """, """
                        FROM debian:12-slim
                        COPY --chmod=755 grade.sh /grader/grade.sh
                        ENTRYPOINT ["/grader/grade.sh"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        if (source.profile().user().isEmpty()) {
            return;
        }
        for (Instruction instruction : source.build().effective()) {
            if (instruction instanceof Copy copy) {
                Optional<Flag> chmod = copy.head().flag("chmod").filter(flag -> CHMOD.matcher(flag.value())
                        .matches());
                boolean owned = copy.head().flag("chown").isPresent();
                chmod.filter(flag -> !owned && (flag.value().charAt(flag.value().length() - 1) - '0' & 4) == 0)
                        .ifPresent(flag -> found.add(
                                source.region(flag.span()),
                                "mode " + flag.value() + " lets root alone read the files"));
            }
        }
    }

    @Override
    void check(GraderImage image, Report found) {
        if (image.profile().user().isEmpty()) {
            return;
        }
        int count = 0;
        for (ImageFile file : image.graderFiles()) {
            boolean directory = file.entry().type() == ImageEntry.Type.DIRECTORY;
            if (directory ? !image.mayExecute(file) : !image.mayRead(file)) {
                if (++count <= MOST) {
                    found.add(
                            image.region(file.path()),
                            "user " + image.uid() + " may not " + (directory ? "enter" : "read") + " it (mode "
                                    + GraderImage.mode(file.entry()) + ", owner "
                                    + file.entry().uid() + ")");
                }
            }
        }
        if (count > MOST) {
            found.add(image.whole(), "user " + image.uid() + " cannot read " + (count - MOST) + " more files");
        }
    }
}

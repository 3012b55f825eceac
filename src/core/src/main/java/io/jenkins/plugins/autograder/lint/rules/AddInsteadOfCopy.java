package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.dockerfile.Word;
import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.regex.Pattern;

/** ADD where COPY says what is meant, or for what nobody checks. */
final class AddInsteadOfCopy extends Rule {
    private static final Pattern ARCHIVE =
            Pattern.compile(".*\\.(tar|tar\\.\\w+|tgz|tbz2?|txz|tzst|zip)", Pattern.CASE_INSENSITIVE);

    AddInsteadOfCopy() {
        super(RuleInfo.of(
                        "GR051",
                        WARNING,
                        "ADD of plain files, or of something from the network",
                        "ADD unpacks archives and fetches addresses. For plain files COPY says what is meant; of what is fetched"
                                + " nobody knows whether it is still the same.",
                        "use COPY; for an address add --checksum=sha256:..., or fetch it with curl -f and check it in RUN")
                .example("""
                        FROM debian:12-slim
                        ADD grade.sh /grader/
                        """, """
                        FROM debian:12-slim
                        COPY grade.sh /grader/
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        for (Instruction instruction : source.file().instructions()) {
            if (instruction instanceof Copy add && add.add()) {
                check(source, add, found);
            }
        }
    }

    private void check(GraderSource source, Copy add, Report found) {
        for (Word word : add.sources()) {
            boolean remote = word.text().matches("[\"']?(https?://|git@|ftp://).*");
            boolean git = word.text().matches(".*\\.git(#.*)?|git@.*");
            if (remote && !git && add.head().flag("checksum").isEmpty()) {
                found.add(
                        source.region(word.span()),
                        "nobody checks what comes from this address",
                        "add --checksum=sha256:...");
                return;
            }
        }
        boolean plain = add.sources().stream()
                .allMatch(word -> !word.text().matches(".*(://|[$*?\\[]|git@).*")
                        && !ARCHIVE.matcher(word.text()).matches());
        if (plain && !add.sources().isEmpty()) {
            Span name = add.head().name();
            found.add(
                    INFO,
                    source.region(add),
                    "COPY does the same for plain files, and nothing else",
                    "write COPY",
                    Edit.replace(source.file().source().name(), name.start(), name.end(), "COPY"));
        }
    }
}

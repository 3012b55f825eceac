package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param profile the name of the production environment
 * @param findings by file and place
 * @param ignored findings that somebody decided not to report
 * @param known how many findings the baseline has already
 * @param sources the files that the findings are in, for showing them
 * @param notes what was not looked at, and why; a sentence each
 */
public record LintResult(
        String profile,
        List<Finding> findings,
        List<Ignored> ignored,
        int known,
        List<SourceFile> sources,
        List<String> notes)
        implements Serializable {

    /**
     * A finding that is not reported.
     *
     * @param finding what it would be
     * @param reason that was given
     */
    public record Ignored(Finding finding, String reason) implements Serializable {}

    /**
     * A file and its text.
     *
     * @param name as in the findings' regions
     * @param text all of it
     */
    public record SourceFile(String name, String text) implements Serializable {}

    public LintResult {
        findings = List.copyOf(findings);
        ignored = List.copyOf(ignored);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /** How many findings have that severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether there is a finding that is as bad as that, or worse. */
    public boolean has(Severity threshold) {
        return findings.stream().anyMatch(finding -> finding.severity().isAtLeast(threshold));
    }

    /** The text of a file; absent where its findings are about the file as a whole. */
    public Optional<String> text(String file) {
        return sources.stream()
                .filter(source -> source.name().equals(file))
                .map(SourceFile::text)
                .findFirst();
    }

    /** Each finding's fingerprint, in the order of the findings. */
    public List<String> fingerprints() {
        return Fingerprints.of(this);
    }
}

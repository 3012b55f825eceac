package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.context.FileEntry;
import io.jenkins.plugins.autograder.lint.context.ZipTree;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that are uploaded, and that no build needs. */
final class ZipUncopied extends Rule {
    private static final Pattern TELLING =
            Pattern.compile("(?i)(.*/)?(solutions?|submissions?|examples?|answers?|keys?)/.*|.*(solution|answer)[^/]*");
    private static final int MOST = 5;

    ZipUncopied() {
        super(RuleInfo.of(
                "GR085",
                WARNING,
                "The zip has solutions or submissions that the image does not need",
                "They are uploaded and kept with the grader, without any use.",
                "leave them out of the zip"));
    }

    @Override
    void check(UploadZip zip, Report found) {
        Optional<GraderSource> source =
                zip.source().filter(grader -> grader.files().complete());
        if (source.isEmpty()) {
            return;
        }
        Set<String> copied = new HashSet<>();
        source.get().files().all().forEach(file -> copied.add(file.entry().path()));
        zip.entries().stream()
                .map(entry -> ZipTree.clean(entry.getName()))
                .filter(path -> zip.tree().find(path).filter(FileEntry::isFile).isPresent())
                .filter(path -> TELLING.matcher(path).matches() && !copied.contains(path))
                .limit(MOST)
                .forEach(path -> found.add(zip.region(path), "no COPY takes this into the image"));
    }
}

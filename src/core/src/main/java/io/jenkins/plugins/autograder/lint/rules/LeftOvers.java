package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;

import io.jenkins.plugins.autograder.lint.context.ZipTree;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderFile;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.ImageFile;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Files of editors and systems. */
final class LeftOvers extends Rule {
    private static final Pattern NAME = Pattern.compile(
            "(.*/)?(\\.git|\\.svn|\\.hg|\\.DS_Store|__MACOSX|Thumbs\\.db|desktop\\.ini|__pycache__|\\.idea|\\.vscode|\\.ipynb_checkpoints|\\.pytest_cache"
                    + "|\\.Rhistory|\\.RData)");
    private static final Pattern SYSTEM =
            Pattern.compile("/(usr|lib|lib64|var|etc|opt|root|home|proc|sys|dev|snap|nix)(/.*)?");
    private static final int MOST = 10;

    LeftOvers() {
        super(RuleInfo.of(
                "GR063",
                INFO,
                "Files that editors and systems left behind",
                "They make the grader larger, and some of them tell more than you would like: a repository has every solution that"
                        + " was ever in it.",
                "delete them, and name them in .dockerignore and .gitignore"));
    }

    @Override
    void check(GraderSource source, Report found) {
        Set<String> seen = new LinkedHashSet<>();
        for (GraderFile file : source.files().all()) {
            first("/" + file.entry().path()).ifPresent(seen::add);
        }
        seen.stream()
                .limit(MOST)
                .forEach(path -> found.add(
                        source.build().effective().stream()
                                .filter(Copy.class::isInstance)
                                .findFirst()
                                .map(source::region)
                                .orElse(source.whole()),
                        path.substring(1) + " is copied into the image"));
    }

    @Override
    void check(GraderImage image, Report found) {
        Set<String> seen = new LinkedHashSet<>();
        for (ImageFile file : image.files()) {
            if (!SYSTEM.matcher(file.path()).matches()) {
                first(file.path()).ifPresent(seen::add);
            }
        }
        seen.stream().limit(MOST).forEach(path -> found.add(image.region(path), "the grader does not need this"));
    }

    @Override
    void check(UploadZip zip, Report found) {
        Set<String> seen = new LinkedHashSet<>();
        for (ZipArchiveEntry entry : zip.entries()) {
            first("/" + ZipTree.clean(entry.getName())).ifPresent(seen::add);
        }
        seen.stream()
                .limit(MOST)
                .forEach(path -> found.add(zip.region(path.substring(1)), "the build does not need this"));
    }

    /** The path up to the first part that nobody needs. */
    private static Optional<String> first(String path) {
        for (int end = path.indexOf('/', 1); ; end = path.indexOf('/', end + 1)) {
            String part = end < 0 ? path : path.substring(0, end);
            if (NAME.matcher(part).matches()) {
                return Optional.of(part);
            }
            if (end < 0) {
                return Optional.empty();
            }
        }
    }
}

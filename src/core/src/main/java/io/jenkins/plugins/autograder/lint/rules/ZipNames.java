package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Names in a zip that are not the same everywhere. */
final class ZipNames extends Rule {
    private static final int MOST = 10;

    ZipNames() {
        super(RuleInfo.of(
                "GR084",
                WARNING,
                "Names in the zip that not every program unpacks alike",
                "Links, absolute paths, backslashes, names that differ in case alone and letters outside of ASCII come out"
                        + " differently, or not at all.",
                "rename the file, and zip again"));
    }

    @Override
    void check(UploadZip zip, Report found) {
        Map<String, String> seen = new HashMap<>();
        int count = 0;
        for (ZipArchiveEntry entry : zip.entries()) {
            String name = entry.getName();
            String other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            String problem = problem(entry, Optional.ofNullable(other));
            if (!problem.isEmpty() && ++count <= MOST) {
                boolean escapes = name.startsWith("/")
                        || List.of(name.split("[/\\\\]", -1)).contains("..");
                found.add(
                        escapes ? ERROR : info().severity(zip.profile().name()),
                        zip.region(name),
                        problem,
                        info().mend());
            }
        }
    }

    private static String problem(ZipArchiveEntry entry, Optional<String> other) {
        String name = entry.getName();
        if (name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
            return "this is an absolute path";
        }
        if (List.of(name.split("[/\\\\]", -1)).contains("..")) {
            return "this leads out of the zip";
        }
        if (entry.isUnixSymlink()) {
            return "this is a link";
        }
        if (name.indexOf('\\') >= 0) {
            return "there is a backslash in this name";
        }
        if (other.isPresent()) {
            return other.get().equals(name)
                    ? "this file is in the zip twice"
                    : "this name and " + other.get() + " differ in case alone";
        }
        return name.chars().allMatch(c -> c >= ' ' && c < 127) ? "" : "there are letters outside of ASCII in this name";
    }
}

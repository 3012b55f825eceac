package io.jenkins.plugins.autograder.jenkins.sanity;

import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.LintResult.Ignored;
import io.jenkins.plugins.autograder.lint.LintResult.SourceFile;
import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Region;
import java.nio.file.Path;

/** Findings whose files are told as people know them: from the workspace on. */
final class RelativeFiles {
    private final String root;

    RelativeFiles(Path workspace) {
        this.root = workspace + "/";
    }

    LintResult of(LintResult result) {
        return new LintResult(
                result.profile(),
                result.findings().stream().map(this::of).toList(),
                result.ignored().stream()
                        .map(each -> new Ignored(of(each.finding()), each.reason()))
                        .toList(),
                result.known(),
                result.sources().stream()
                        .map(each -> new SourceFile(of(each.name()), each.text()))
                        .toList(),
                result.notes().stream().map(this::of).toList());
    }

    private Finding of(Finding finding) {
        Region region = finding.region();
        return new Finding(
                finding.rule(),
                finding.severity(),
                new Region(
                        of(region.file()),
                        region.line(),
                        region.column(),
                        region.endLine(),
                        region.endColumn(),
                        region.text()),
                of(finding.message()),
                of(finding.mend()),
                finding.edits().stream()
                        .map(edit -> new Edit(of(edit.file()), edit.kind(), edit.start(), edit.end(), edit.text()))
                        .toList());
    }

    private String of(String text) {
        return text.replace(root, "");
    }
}

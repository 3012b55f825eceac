package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names for findings that stay the same when the lines around them move: rule, file and the text that is meant, and which
 * of several alike it is.
 */
final class Fingerprints {
    private Fingerprints() {}

    static List<String> of(LintResult result) {
        Map<String, Integer> seen = new HashMap<>();
        return result.findings().stream()
                .map(finding -> {
                    String content = content(result, finding);
                    int number = seen.merge(content, 1, Integer::sum);
                    return hash(content + "\n" + number);
                })
                .toList();
    }

    private static String content(LintResult result, Finding finding) {
        Region region = finding.region();
        Optional<String> line = region.line() == 0
                ? Optional.empty()
                : result.text(region.file()).map(text -> new SourceText(region.file(), text)
                        .line(region.line())
                        .strip());
        String file = region.file().substring(region.file().lastIndexOf('/') + 1);
        return finding.rule() + "\n" + file + "\n" + line.orElse(finding.message());
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

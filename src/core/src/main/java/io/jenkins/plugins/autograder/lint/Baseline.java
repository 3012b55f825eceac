package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of findings that are known, so that an old grader can start clean: a line each, its fingerprint first. What
 * follows is for people.
 */
public final class Baseline {
    /** The name that is looked for beside a Dockerfile. */
    public static final String FILE = "grader-lint-baseline.txt";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{16})(?:\\s.*)?");
    private static final long MOST_BYTES = 4L << 20;

    private Baseline() {}

    /**
     * Read the fingerprints.
     *
     * @throws LintProblems if a line has none
     */
    public static Set<String> read(Path file) throws IOException, LintProblems {
        if (!Files.isRegularFile(file)) {
            throw new LintException("there is no file " + file + "; write one with --write-baseline " + file);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new LintException(file + " is too large for a baseline; write it again with --write-baseline");
        }
        Problems problems = new Problems();
        Set<String> fingerprints = new LinkedHashSet<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher form = LINE.matcher(line);
            if (form.matches()) {
                fingerprints.add(form.group(1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                problems.add(
                        new Place(file.toString(), i + 1, 1),
                        "this line begins with no fingerprint; delete it, or write the file again with --write-baseline");
            }
        }
        if (!problems.isEmpty()) {
            throw new LintProblems(problems.list());
        }
        return fingerprints;
    }

    /** Write the findings of a result. */
    public static void write(LintResult result, Path file) throws IOException {
        StringBuilder text =
                new StringBuilder("# Findings that are known. A line that is deleted is reported again.\n");
        List<String> fingerprints = result.fingerprints();
        for (int i = 0; i < fingerprints.size(); i++) {
            Finding finding = result.findings().get(i);
            text.append(fingerprints.get(i))
                    .append(' ')
                    .append(finding.rule())
                    .append(' ')
                    .append(finding.region().place())
                    .append(' ')
                    .append(finding.message().replaceAll("\\p{Cntrl}", " "))
                    .append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}

package io.jenkins.plugins.autograder.lint;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mends findings mechanically. */
public final class Fixes {
    /**
     * A file before and after.
     *
     * @param file as in the findings
     * @param before its text
     * @param after its text; the same where only its permissions change
     * @param executable whether everybody gets the right to execute it
     * @param rules whose findings are mended
     */
    public record Change(String file, String before, String after, boolean executable, List<String> rules) {
        public Change {
            rules = List.copyOf(rules);
        }
    }

    private Fixes() {}

    /**
     * What would be changed. Edits that overlap others are left for the next time.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<Change> of(LintResult result) throws IOException {
        Map<String, List<Finding>> byFile = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            finding.edits().stream()
                    .findFirst()
                    .filter(edit -> Files.isRegularFile(Path.of(edit.file()), LinkOption.NOFOLLOW_LINKS))
                    .ifPresent(edit -> byFile.computeIfAbsent(edit.file(), file -> new ArrayList<>())
                            .add(finding));
        }
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, List<Finding>> entry : byFile.entrySet()) {
            changes.add(change(entry.getKey(), entry.getValue()));
        }
        return changes;
    }

    private static Change change(String file, List<Finding> findings) throws IOException {
        String before = text(file);
        StringBuilder after = new StringBuilder(before);
        Set<String> rules = new LinkedHashSet<>();
        boolean executable = false;
        boolean lineEnds = false;
        List<Finding> backwards = new ArrayList<>(findings);
        backwards.sort(Comparator.comparingInt(Fixes::first).reversed());
        int limit = before.length() + 1;
        for (Finding finding : backwards) {
            List<Edit> edits = new ArrayList<>(finding.edits());
            edits.sort(Comparator.comparingInt(Edit::start).reversed());
            int last = edits.stream().mapToInt(Edit::end).max().orElse(0);
            boolean replaces = edits.stream().anyMatch(edit -> edit.kind() == Edit.Kind.REPLACE);
            if (replaces && last >= limit) {
                continue;
            }
            for (Edit edit : edits) {
                executable |= edit.kind() == Edit.Kind.EXECUTABLE;
                lineEnds |= edit.kind() == Edit.Kind.LINE_ENDS;
                if (edit.kind() == Edit.Kind.REPLACE && edit.end() <= before.length()) {
                    after.replace(edit.start(), edit.end(), edit.text());
                    limit = Math.min(limit, edit.start());
                }
            }
            rules.add(finding.rule());
        }
        String text = lineEnds ? after.toString().replace("\r\n", "\n") : after.toString();
        return new Change(
                file, before, text, executable, rules.stream().sorted().toList());
    }

    private static String text(String file) throws IOException {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new LintException(file + " is not UTF-8 text; mend it by hand, or save it as UTF-8");
        }
    }

    private static int first(Finding finding) {
        return finding.edits().stream().mapToInt(Edit::start).min().orElse(0);
    }

    /** A change as a unified difference with three lines around, without its two lines of names. */
    public static List<String> difference(Change change) {
        List<String> before = List.of(change.before().split("\n", -1));
        List<String> after = List.of(change.after().split("\n", -1));
        return UnifiedDiffUtils.generateUnifiedDiff("", "", before, DiffUtils.diff(before, after), 3).stream()
                .skip(2)
                .toList();
    }

    /** Write a change. A file that has become another one meanwhile is left alone. */
    public static void apply(Change change) throws IOException {
        Path file = Path.of(change.file());
        if (!Files.readString(file, StandardCharsets.UTF_8).equals(change.before())) {
            throw new LintException(change.file() + " has changed meanwhile; start again");
        }
        if (!change.after().equals(change.before())) {
            Files.writeString(file, change.after(), StandardCharsets.UTF_8);
        }
        if (change.executable()) {
            Set<PosixFilePermission> modes = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            modes.addAll(Set.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(file, modes);
        }
    }
}

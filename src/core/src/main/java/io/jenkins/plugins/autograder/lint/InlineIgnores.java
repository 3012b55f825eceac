package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.lint.dockerfile.Dockerfile;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.lint.rules.Rules;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that keep a finding from being reported, {@code # grader-lint ignore=GR020 reason=...}: in a Dockerfile for the
 * instruction that follows or that they are in, elsewhere for the next line or their own.
 */
final class InlineIgnores {
    private static final Pattern FORM =
            Pattern.compile("#\\s*grader-lint\\s+ignore=([A-Za-z0-9,]*)(?:\\s+reason=(.*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTION = Pattern.compile("#\\s*grader-lint\\b.*");

    /** One comment, the lines that it is about, and whether it hid something. */
    private static final class Comment {
        private final Region region;
        private final Set<String> rules;
        private final String reason;
        private final int first;
        private final int last;
        private boolean used;

        Comment(Region region, Set<String> rules, String reason, int first, int last) {
            this.region = region;
            this.rules = rules;
            this.reason = reason;
            this.first = first;
            this.last = last;
        }
    }

    private final List<Comment> comments = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();

    /** Read the comments of a Dockerfile. */
    void read(Dockerfile file) {
        read(file.source(), line -> {
            for (Instruction instruction : file.instructions()) {
                int first = file.source().lineOf(instruction.span().start());
                int last = file.source().lineOf(instruction.span().end());
                if (line <= last) {
                    return new int[] {Math.min(first, line), last};
                }
            }
            return new int[] {line, line};
        });
    }

    /** Read the comments of another text. */
    void read(SourceText source) {
        read(source, line -> new int[] {line, line + 1});
    }

    private void read(SourceText source, IntFunction<int[]> scope) {
        if (!source.text().contains("grader-lint")) {
            return;
        }
        for (int line = 1; line <= source.lines(); line++) {
            Matcher mention = MENTION.matcher(source.line(line));
            if (mention.find()) {
                Matcher form = FORM.matcher(mention.group());
                int start = source.startOf(line) + mention.start();
                Region region = Region.of(source, new Span(start, source.endOf(line)));
                read(region, form, scope.apply(line));
            }
        }
    }

    private void read(Region region, Matcher form, int[] scope) {
        if (!form.matches() || form.group(1).isEmpty()) {
            refuse(region, "this is no ignore: the rule is missing");
            return;
        }
        if (form.group(2) == null || form.group(2).isBlank()) {
            refuse(region, "this ignore gives no reason");
            return;
        }
        Set<String> rules = new LinkedHashSet<>();
        for (String id : form.group(1).toUpperCase(Locale.ROOT).split(",", -1)) {
            if (Rules.info(id).isEmpty()) {
                refuse(region, "there is no rule " + id);
            }
            rules.add(id);
        }
        comments.add(new Comment(region, rules, form.group(2).strip(), scope[0], scope[1]));
    }

    private void refuse(Region region, String message) {
        problems.add(new Finding(Rules.IGNORES.id(), Severity.ERROR, region, message, Rules.IGNORES.mend(), List.of()));
    }

    /** The reason why a finding is not reported; absent where it is. */
    Optional<String> reason(Finding finding) {
        for (Comment comment : comments) {
            if (comment.rules.contains(finding.rule())
                    && comment.region.file().equals(finding.region().file())
                    && comment.first <= finding.region().line()
                    && finding.region().line() <= comment.last) {
                comment.used = true;
                return Optional.of(comment.reason);
            }
        }
        return Optional.empty();
    }

    /** What is wrong with the comments themselves; asked after all findings. */
    List<Finding> problems() {
        List<Finding> all = new ArrayList<>(problems);
        for (Comment comment : comments) {
            if (!comment.used
                    && comment.rules.stream().allMatch(id -> Rules.info(id).isPresent())) {
                all.add(new Finding(
                        Rules.IGNORES.id(),
                        Severity.INFO,
                        comment.region,
                        "this ignore hides nothing (any more)",
                        "delete it",
                        List.of()));
            }
        }
        return all;
    }
}

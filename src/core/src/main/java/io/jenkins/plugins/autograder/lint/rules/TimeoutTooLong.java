package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellScript;
import io.jenkins.plugins.autograder.lint.shell.ShellWord;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time limit of the script that is not shorter than the platform's. */
final class TimeoutTooLong extends EntryScriptRule {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(?:\\.\\d+)?([smhd]?)");
    private static final Map<String, Long> SECONDS = Map.of("", 1L, "s", 1L, "m", 60L, "h", 3_600L, "d", 86_400L);

    TimeoutTooLong() {
        super(RuleInfo.of(
                "GR034",
                WARNING,
                "The grader's own time limit is not shorter than the platform's",
                "The platform stops the grader first, and the learner gets a general message in place of feedback.",
                "leave time for the grader itself: a time limit well below that of the platform"));
    }

    @Override
    void check(GraderSource source, TextFile file, ShellScript script, Report found) {
        long platform = source.profile().limits().wallTime().toSeconds();
        for (ShellCommand command : script.commands()) {
            Optional<ShellWord> limit =
                    command.unwrapped().name().equals("timeout") ? limit(command.unwrapped()) : Optional.empty();
            Optional<Long> seconds = limit.flatMap(ShellWord::literal).flatMap(TimeoutTooLong::seconds);
            if (limit.isPresent()
                    && seconds.filter(given -> given == 0 || given >= platform).isPresent()) {
                found.add(
                        region(file, limit.get().start(), limit.get().end()),
                        seconds.get() == 0
                                ? "a time limit of 0 is none"
                                : "the platform's time limit is " + platform + " s, which ends this first");
            }
        }
    }

    private static Optional<ShellWord> limit(ShellCommand command) {
        List<ShellWord> words = command.words();
        for (int i = 1; i < words.size(); i++) {
            String text = words.get(i).text();
            if (text.equals("-k") || text.equals("-s") || text.equals("--kill-after") || text.equals("--signal")) {
                i++;
            } else if (!text.startsWith("-")) {
                return Optional.of(words.get(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> seconds(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches()
                ? Optional.of(Long.parseLong(time.group(1)) * SECONDS.getOrDefault(time.group(2), 1L))
                : Optional.empty();
    }
}

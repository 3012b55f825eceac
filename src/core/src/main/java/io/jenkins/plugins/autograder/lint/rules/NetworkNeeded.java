package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A grader that needs a network when it runs. */
final class NetworkNeeded extends Rule {
    private static final Set<String> CLIENTS = Set.of("curl", "wget", "ssh", "scp", "rsync", "ftp", "aws", "gsutil");
    private static final Map<String, Set<String>> INSTALLERS = Map.of(
            "pip", Set.of("install", "download"),
            "pip3", Set.of("install", "download"),
            "apt-get", Set.of("install", "update"),
            "apt", Set.of("install", "update"),
            "apk", Set.of("add"),
            "npm", Set.of("install", "ci"),
            "gem", Set.of("install"),
            "git", Set.of("clone", "pull", "fetch"));
    private static final Pattern R_PACKAGES = Pattern.compile("\\binstall\\.packages\\s*\\(");

    NetworkNeeded() {
        super(RuleInfo.of(
                "GR030",
                WARNING,
                "The grader's script needs a network",
                "The first generation has no network at all; the second one reaches a few domains, whose list is not public."
                        + " What a run downloads is missing then, and different from one day to the next.",
                "do it in the Dockerfile, with RUN, so that it is part of the image"));
    }

    @Override
    void check(GraderSource source, Report found) {
        source.entryScript().ifPresent(file -> {
            if (file.script().isPresent()) {
                file.script().get().commands().forEach(command -> check(file, command.unwrapped(), found));
            } else {
                Texts.find(file, R_PACKAGES)
                        .ifPresent(region -> found.add(region, "packages are installed when it runs"));
            }
        });
    }

    private void check(TextFile file, ShellCommand command, Report found) {
        boolean installs = command.literals().stream()
                .findFirst()
                .filter(INSTALLERS.getOrDefault(command.name(), Set.of())::contains)
                .isPresent();
        boolean local = command.words().stream()
                .anyMatch(word -> word.text().matches(".*(localhost|127\\.0\\.0\\.1|--version).*"));
        boolean talks = command.isOneOf(CLIENTS) && command.words().size() > 1;
        if ((installs || talks) && !local) {
            found.add(
                    EntryScriptRule.region(file, command.start(), command.end()),
                    command.name() + " needs a network, and production has none for it");
        }
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;

import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.RunScript;
import java.util.Optional;
import java.util.Set;

/** What a package manager fetched stays in the image. */
final class CachesKept extends CommandRule {
    CachesKept() {
        super(RuleInfo.of(
                        "GR047",
                        INFO,
                        "Lists and caches of packages stay in the image",
                        "They make the image larger by 20 MB and more, in every copy of it, and the grader never needs them.",
                        "end the same RUN with rm -rf /var/lib/apt/lists/*; use pip install --no-cache-dir, apk add --no-cache")
                .example("""
                        FROM debian:12-slim
                        RUN apt-get update && apt-get install -y gcc
                        """, """
                        FROM debian:12-slim
                        RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*
                        """));
    }

    @Override
    void check(GraderSource source, RunScript run, ShellCommand command, Report found) {
        boolean fetches = Packages.isAptInstall(command)
                || Pip.isInstall(command)
                || command.name().equals("apk");
        if (!fetches) {
            return;
        }
        boolean mounted = run.run().head().flags().stream()
                .anyMatch(flag -> flag.name().equals("mount") && flag.value().matches(".*type=(cache|tmpfs).*"));
        if (mounted || !Packages.isInImage(source, run)) {
            return;
        }
        String script = run.text().text();
        String file = source.file().source().name();
        if (Packages.isAptInstall(command)) {
            boolean last = run.commands().stream()
                    .filter(Packages::isAptInstall)
                    .reduce((a, b) -> b)
                    .equals(Optional.of(command));
            boolean cleaned =
                    script.contains("apt/lists") || script.contains("/var/lib/apt") || script.contains("dist-clean");
            if (last && !cleaned) {
                found.add(source.region(run.span(command)), "the package lists stay in the image", info().mend());
            }
        } else if (Pip.isInstall(command)) {
            boolean off = command.has("--no-cache-dir")
                    || source.file().source().text().contains("PIP_NO_CACHE_DIR")
                    || script.matches("(?s).*(pip3? cache purge|\\.cache).*");
            if (!off
                    && command.words().stream()
                            .allMatch(word ->
                                    word.uses().isEmpty() || !word.text().startsWith("$"))) {
                int end = run.span(Pip.verb(command).orElseThrow()).end();
                found.add(
                        source.region(run.span(command)),
                        "what pip downloads stays in the image",
                        "add --no-cache-dir",
                        Edit.replace(file, end, end, " --no-cache-dir"));
            }
        } else if (command.name().equals("apk") && command.has("add")) {
            if (!command.has("--no-cache") && !script.contains("/var/cache/apk") && !script.contains("--no-cache")) {
                int end = run.span(Packages.verb(command, Set.of("add")).orElseThrow())
                        .end();
                found.add(
                        source.region(run.span(command)),
                        "the package index stays in the image",
                        "add --no-cache",
                        Edit.replace(file, end, end, " --no-cache"));
            }
        }
    }
}

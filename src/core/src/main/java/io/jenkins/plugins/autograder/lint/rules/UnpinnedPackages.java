package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellWord;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.RunScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Packages of a language without their version. */
final class UnpinnedPackages extends CommandRule {
    private static final Pattern PIP_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(\\[[^]]*])?");
    private static final Pattern NPM_NAME = Pattern.compile("(@[a-z0-9._-]+/)?[a-z0-9][a-z0-9._-]*");
    private static final Set<String> TOOLS = Set.of("pip", "setuptools", "wheel", "npm");
    private static final Set<String> PIP_WITH_VALUE = Set.of(
            "-i",
            "--index-url",
            "--extra-index-url",
            "-f",
            "--find-links",
            "-t",
            "--target",
            "--prefix",
            "--root",
            "--src",
            "--trusted-host",
            "--python",
            "--platform",
            "--timeout",
            "--retries",
            "--proxy",
            "--cache-dir");
    private static final Pattern CRAN = Pattern.compile("repos\\s*=\\s*[^)]*cran", Pattern.CASE_INSENSITIVE);

    UnpinnedPackages() {
        super(RuleInfo.of(
                        "GR049",
                        WARNING,
                        "Packages without a version",
                        "The next build may install another version, and then the same submission gets another grade.",
                        "name the version (name==1.2.3, name@1.2.3), or install from a file with versions")
                .example("""
                        FROM python:3.12-slim
                        RUN pip install --no-cache-dir numpy
                        """, """
                        FROM python:3.12-slim
                        RUN pip install --no-cache-dir numpy==2.1.3
                        """));
    }

    @Override
    void check(GraderSource source, RunScript run, ShellCommand command, Report found) {
        if (Pip.isInstall(command)) {
            boolean fromFile = command.words().stream()
                    .anyMatch(word -> word.text().matches("-[rce].*|--(requirement|constraint|editable).*"));
            if (!fromFile) {
                report(source, run, command, operands(command, PIP_WITH_VALUE), PIP_NAME, found);
            }
        } else if (command.isOneOf(Set.of("npm", "yarn", "pnpm"))) {
            boolean global = command.words().stream()
                    .anyMatch(word -> word.text().matches("-g|--global|--location=global|global"));
            if (global && Packages.verb(command, Set.of("install", "i", "add")).isPresent()) {
                report(source, run, command, operands(command, Set.of("--prefix", "--registry")), NPM_NAME, found);
            }
        } else if (command.name().equals("gem") && command.has("install")) {
            boolean versioned =
                    command.words().stream().anyMatch(word -> word.text().matches("-v.*|--version.*"));
            if (!versioned) {
                report(
                        source,
                        run,
                        command,
                        operands(command, Set.of("-i", "--install-dir", "-n", "--bindir", "-s", "--source")),
                        NPM_NAME,
                        found);
            }
        } else if (command.isOneOf(Set.of("R", "Rscript"))) {
            command.words().stream()
                    .filter(word -> word.text().contains("install.packages")
                            && CRAN.matcher(word.text()).find())
                    .forEach(word -> found.add(
                            source.region(run.span(word)),
                            "CRAN has only the newest version of a package",
                            "install from a repository of one day, such as a snapshot of Posit Package Manager"));
        }
    }

    private void report(
            GraderSource source,
            RunScript run,
            ShellCommand command,
            List<ShellWord> operands,
            Pattern name,
            Report found) {
        List<ShellWord> unpinned = operands.stream()
                .filter(word -> word.literal()
                        .filter(text -> name.matcher(text).matches())
                        .isPresent())
                .filter(word -> !TOOLS.contains(word.text()))
                .toList();
        if (!unpinned.isEmpty()) {
            found.add(
                    source.region(run.span(unpinned.get(0)).to(run.span(unpinned.get(unpinned.size() - 1)))),
                    command.name() + " installs whatever version of "
                            + String.join(
                                    ", ", unpinned.stream().map(ShellWord::text).toList())
                            + " is newest on the day of the build");
        }
    }

    /** What follows the verb and is neither an option nor the value of one. */
    private static List<ShellWord> operands(ShellCommand command, Set<String> withValue) {
        List<ShellWord> operands = new ArrayList<>();
        boolean verb = false;
        for (int i = 1; i < command.words().size(); i++) {
            ShellWord word = command.words().get(i);
            if (withValue.contains(word.text())) {
                i++;
            } else if (verb && !word.text().startsWith("-")) {
                operands.add(word);
            } else {
                verb |= word.literal()
                        .filter(Set.of("install", "i", "add")::contains)
                        .isPresent();
            }
        }
        return operands;
    }
}

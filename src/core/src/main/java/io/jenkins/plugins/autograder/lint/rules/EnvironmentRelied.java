package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Assign;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellScript;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A script that uses a variable which production takes away. */
final class EnvironmentRelied extends Rule {
    EnvironmentRelied() {
        super(RuleInfo.of(
                "GR021",
                ERROR,
                "The grader's script relies on an ENV that is taken away",
                "The variable is there on a laptop and empty in production, so the script works here and fails there.",
                "set the variable at the top of the script, or write ${NAME:-value} where it is used"));
    }

    @Override
    void check(GraderSource source, Report found) {
        Optional<TextFile> entry = source.entryScript();
        if (!source.profile().stripEnvironment() || entry.isEmpty()) {
            return;
        }
        Set<String> set = new LinkedHashSet<>();
        for (Instruction instruction : source.build().effective()) {
            if (instruction instanceof Assign env && env.is("ENV")) {
                env.assignments().forEach(pair -> set.add(pair.name().text()));
            }
        }
        set.remove("PATH");
        Optional<ShellScript> script = entry.get().script();
        for (String name : set) {
            Optional<Region> use =
                    script.isPresent() ? inShell(entry.get(), script.get(), name) : Texts.find(entry.get(), read(name));
            use.ifPresent(
                    region -> found.add(region, name + " is set by ENV alone, which is taken away in production"));
        }
    }

    private static Optional<Region> inShell(TextFile file, ShellScript script, String name) {
        Pattern assigned = Pattern.compile("(?m)(?:^|[;&|\\s(])(?:export\\s+|readonly\\s+|local\\s+)?" + name
                + "(?:\\+?=|\\s+in\\s)|\\bread\\b[^\\n;]*\\b" + name + "\\b");
        if (assigned.matcher(script.text()).find()) {
            return Optional.empty();
        }
        return script.commands().stream()
                .flatMap(command -> Stream.concat(command.words().stream(), command.assignments().stream()))
                .flatMap(word -> word.uses().stream())
                .filter(use -> use.name().equals(name) && use.plain())
                .findFirst()
                .map(use -> Region.of(file.source(), new Span(use.start(), use.end())));
    }

    /** Reading a variable without a default, in Python, R and Ruby. */
    private static Pattern read(String name) {
        return Pattern.compile(
                "(?:environ\\[|getenv\\(|environ\\.get\\()\\s*[\"']" + Pattern.quote(name) + "[\"']\\s*[\\])]");
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo.Family;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages in {@code docs/rules} are made of what the rules say of themselves. Where a rule has changed, this writes them
 * again: {@code mvn -pl src/core test -Dtest=RulePagesTest -Drules.write=true}.
 */
class RulePagesTest {
    private static final Path DIRECTORY = Path.of("../../docs/rules");
    private static final boolean WRITE = Boolean.getBoolean("rules.write");

    @ParameterizedTest
    @EnumSource
    void thePageOfAFamilyIsWhatItsRulesSay(Family family) throws IOException {
        compare(DIRECTORY.resolve(family.page()), page(family));
    }

    @Test
    void theTableHasEveryRule() throws IOException {
        StringBuilder table =
                new StringBuilder("# Rules\n\nEvery rule of [`sanity`](../sanity.md), with its severity for the profile"
                        + " `coursera-v2`, and where another profile has another one.\n\n");
        table.append("| rule | severity | finds |\n| --- | --- | --- |\n");
        for (RuleInfo rule : Rules.infos()) {
            table.append("| [%s](%s) | %s | %s |%n"
                    .formatted(
                            rule.id(),
                            rule.docs().replace("docs/rules/", ""),
                            severities(rule),
                            escaped(rule.title())));
        }
        compare(DIRECTORY.resolve("README.md"), table.toString());
    }

    private static void compare(Path file, String expected) throws IOException {
        String text = expected.replace("\r\n", "\n");
        if (WRITE) {
            Files.createDirectories(DIRECTORY);
            Files.writeString(file, text);
        }
        assertThat(file).hasContent(text);
    }

    private static String page(Family family) {
        StringBuilder page = new StringBuilder("# " + family.title() + "\n\nSee [all rules](README.md).\n");
        for (RuleInfo rule : Rules.infos()) {
            if (rule.family() == family) {
                page.append("\n## ")
                        .append(rule.id())
                        .append("\n\n**")
                        .append(escaped(rule.title()))
                        .append("** (");
                page.append(severities(rule))
                        .append(")\n\n")
                        .append(escaped(rule.why()))
                        .append("\n\nTo mend: ");
                page.append(escaped(rule.mend())).append(".\n");
                if (!rule.bad().isEmpty()) {
                    page.append("\nThis has it:\n\n").append(block(rule.bad()));
                    page.append("\nThis has not:\n\n").append(block(rule.good()));
                }
            }
        }
        return page.toString();
    }

    private static String severities(RuleInfo rule) {
        String others = rule.byProfile().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> ", " + entry.getValue().word() + " in `" + entry.getKey() + "`")
                .collect(Collectors.joining());
        return rule.severity().word() + others;
    }

    private static String block(String dockerfile) {
        return "```dockerfile\n" + dockerfile + "```\n";
    }

    /** Text for Markdown, where a star or a bar would mean something. */
    private static String escaped(String text) {
        return text.replace("*", "\\*").replace("|", "\\|").replace("<", "&lt;");
    }

    @Test
    void everyLinkOfARuleLeadsToItsAnchor() throws IOException {
        for (RuleInfo rule : Rules.infos()) {
            String[] link = rule.docs().split("#", 2);
            List<String> lines = Files.readAllLines(Path.of("../..").resolve(link[0]));
            assertThat(lines).contains("## " + link[1].toUpperCase(Locale.ROOT));
            assertThat(new SourceText("page", String.join("\n", lines)).lines()).isGreaterThan(2);
            assertThat(rule.severity()).isIn((Object[]) Severity.values());
        }
    }
}

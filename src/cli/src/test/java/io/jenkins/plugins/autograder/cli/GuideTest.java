package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What docs/command-line.md says about options is what the program takes. */
class GuideTest {
    private static final Pattern SECTION = Pattern.compile("(?m)^## ");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-zA-Z][\\w-]*");
    private static final Pattern EXIT_CODE = Pattern.compile("(?m)^\\| (\\d+) \\|");
    private static String guide;
    private static TreeMap<String, String> sections;

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(Path.of("../../docs/command-line.md"));
        sections = new TreeMap<>();
        SECTION.splitAsStream(guide)
                .forEach(section -> sections.put(section.lines().findFirst().orElse(""), section));
    }

    static Stream<String> commands() {
        return Commands.all().stream()
                .filter(command -> command.getSubcommands().isEmpty())
                // Names of old tools, which the guide has in its last tables.
                .filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .map(command -> command.getCommandSpec().qualifiedName().replace("autograder ", ""));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void namesEveryOptionOfACommand(String command) {
        Set<String> inGuide = options(section(command) + section("For every command"));

        for (var option :
                Commands.named("autograder " + command).getCommandSpec().options()) {
            assertThat(inGuide).as(command).containsAnyOf(option.names());
        }
    }

    @Test
    void namesEveryOptionThatMayStandBeforeACommand() {
        Set<String> inGuide = options(section("Before the command") + section("For every command"));

        for (var option : Commands.named("autograder").getCommandSpec().options()) {
            assertThat(inGuide).containsAnyOf(option.names());
        }
    }

    @Test
    void namesNoOptionThatDoesNotExist() {
        Set<String> known = Commands.all().stream()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .flatMap(option -> Arrays.stream(option.names()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).containsAll(options(guide));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void namesEveryCommandInItsFirstTable(String command) {
        assertThat(section("The command line").lines().filter(line -> line.startsWith("| `" + command)))
                .hasSize(1);
    }

    @Test
    void hasTheExitCodesOfTheHelp() {
        CommandLine root = Commands.named("autograder");

        List<String> inGuide = EXIT_CODE
                .matcher(section("Exit codes"))
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(inGuide)
                .containsExactlyElementsOf(
                        root.getCommandSpec().usageMessage().exitCodeList().keySet());
    }

    /** The section with this name, or the one that tells of several commands at once; empty where there is nothing to say. */
    private static String section(String name) {
        return sections.entrySet().stream()
                .filter(section -> Arrays.asList(
                                section.getKey().replace("# ", "").split(" and |, "))
                        .contains(name))
                .map(section -> section.getValue())
                .collect(Collectors.joining());
    }

    private static Set<String> options(String text) {
        return OPTION.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}

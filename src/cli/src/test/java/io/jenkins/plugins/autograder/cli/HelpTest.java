package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class HelpTest {
    static Stream<String> commands() {
        return Commands.all().stream().map(command -> command.getCommandSpec().qualifiedName());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void namesEveryOptionAndEveryOperand(String name) {
        CommandLine command = Commands.named(name);
        List<String> args = new ArrayList<>(List.of(name.split(" ")));
        args.remove(0);
        args.add("--help");

        Terminal.Result help = Terminal.NONE.run(args.toArray(String[]::new));

        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: " + name);
        for (OptionSpec option : command.getCommandSpec().options()) {
            assertThat(help.out()).contains(option.names());
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
        }
        for (PositionalParamSpec operand : command.getCommandSpec().positionalParameters()) {
            assertThat(help.out()).contains(operand.paramLabel());
            assertThat(operand.description()).as(operand.paramLabel()).isNotEmpty();
        }
        assertThat(help.outLines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void listsAllCommandsWhereverAnotherWordIsOne() {
        assertThat(Terminal.NONE.run("--help", "ls").out())
                .isEqualTo(Terminal.NONE.run("--help").out())
                .contains("  version  ", "  profile  ", "  grade  ", "  ls  ", "  demo  ");
    }

    @Test
    void listsTheExitCodes() {
        assertThat(Terminal.NONE.run("--help").out()).contains("""
                        Exit codes:
                          0     as expected; grade local: a valid grade
                          1     not as expected, or refused by Coursera
                          2     worth another try later
                          64    wrong usage, or mistakes in the files given
                          69    no engine, no image, or the engine was lost
                          70    our own fault
                          130   interrupted
                        """);
    }

    @Test
    @Tag("B-22")
    void tellsTheTwoTimeoutsApart() {
        String before = Terminal.NONE.run("--help").out().replaceAll("\\s+", " ");

        assertThat(before)
                .contains("--timeout=DURATION The longest that one call to the engine may take. Default: 60s.")
                .contains("The time limit of a grader is the --timeout after the command.");
    }

    @Test
    void saysWhatOldOptionsAreWorth() {
        String help = Terminal.NONE.run("--help").out().replaceAll("\\s+", " ");

        assertThat(help)
                .contains(
                        "--strict-docker-tls Taken from old command lines: certificates and names are always checked.")
                .contains("--silence-urllib3 Taken from old command lines, without effect.")
                .contains("--config=FILE Settings for Coursera, in place of those in the directory of the settings.");
    }

    @Test
    void tellsItsVersion() {
        assertThat(Terminal.NONE.run("version").out()).matches("autograder \\d+\\.\\d+\\.\\d+\\S*\\R");
        assertThat(Terminal.NONE.run("--version").out())
                .isEqualTo(Terminal.NONE.run("version").out());
    }

    @Test
    void listsTheProfiles() {
        Terminal.Result result = Terminal.NONE.run("profile");

        assertThat(result.exitCode()).isZero();
        assertThat(result.outLines()).hasSize(3);
        assertThat(result.outLines().get(1)).startsWith("coursera-v2  ");
    }

    @Test
    void saysWhatAProfileImitatesAndWhatItCannot() {
        Terminal.Result result = Terminal.NONE.run("profile", "coursera-v2");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("coursera-v2: ")
                .containsSubsequence(
                        "What a run does as production does:\n  + ",
                        "What it cannot, or does not:\n  - ",
                        "Limits: 20 min, 1 CPU, 4 GB of memory");
    }
}

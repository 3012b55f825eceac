package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.faults.FaultKind;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.world.Rules;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of docs/simulator.md are those of the code. */
class GuideTest {
    private static String guide;

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(Path.of("../../docs/simulator.md"));
    }

    @Test
    void hasEveryEndpoint() {
        String rows = Stream.of(Endpoint.values())
                .map(each -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                each.label(),
                                each.host().realName(),
                                each.calls().stream()
                                        .map(call -> "`" + call + "`")
                                        .collect(Collectors.joining(", ")),
                                each.meaning()))
                .collect(Collectors.joining());

        assertThat(table("## Endpoints")).isEqualTo(rows);
    }

    @Test
    void hasEveryFault() {
        String rows = Stream.of(FaultKind.values())
                .map(kind -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                kind.label(),
                                kind.argument(),
                                kind.meaning(),
                                kind.endpoints().isEmpty()
                                        ? "all"
                                        : kind.endpoints().stream()
                                                .map(Endpoint::label)
                                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());

        assertThat(table("## Faults")).isEqualTo(rows);
    }

    @Test
    void hasEveryRule() {
        List<String> rules = Arrays.stream(Rules.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .sorted()
                .toList();

        assertThat(table("## Rules")
                        .lines()
                        .map(row -> row.replaceAll("^\\| `(\\w+)` .*", "$1"))
                        .sorted())
                .containsExactlyElementsOf(rules);
    }

    /** The rows of the first table below a heading. */
    private static String table(String heading) {
        String rest = guide.substring(guide.indexOf("\n" + heading + "\n"));
        String table = rest.substring(rest.indexOf("\n| ") + 1);
        return table.substring(0, table.indexOf("\n\n") + 1)
                .lines()
                .skip(2)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}

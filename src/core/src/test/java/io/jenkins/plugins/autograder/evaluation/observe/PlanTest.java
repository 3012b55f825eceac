package io.jenkins.plugins.autograder.evaluation.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plan refuses, and in which words. */
class PlanTest {
    private interface Making {
        Object make();
    }

    private static Arguments refusal(Making making, String message) {
        return Arguments.of(Named.of("payload", making), message);
    }

    private static Payload payload(String id, String file) {
        return new Payload(id, file, new Action.Variable("x"), Conditions.DEFAULT);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(() -> payload(" ", "a.py"), "the id of a payload is blank; give each a text of its own"),
                refusal(
                        () -> payload("p", "/etc/passwd"),
                        "the file of payload p is \"/etc/passwd\"; it has to be a path within the directory:"
                                + " data/words.txt"),
                refusal(
                        () -> ProvidedFile.of("../up", ""),
                        "a file to provide is \"../up\"; it has to be a path within the directory: data/words.txt"),
                refusal(
                        () -> Capture.OUTPUT.withFiles(List.of("a//b")),
                        "a file to capture is \"a//b\"; it has to be a path within the directory: data/words.txt"),
                refusal(
                        () -> new Plan(List.of("."), List.of(), Inputs.NONE, List.of()),
                        "a source is \".\"; it has to be a path within the directory: data/words.txt"),
                refusal(
                        () -> Plan.of("a.py", List.of(payload("p", "a.py"), payload("p", "a.py"))),
                        "two payloads have the id p; give each its own"),
                refusal(
                        () -> Plan.of("a.py", List.of(payload("p", "b.py"))),
                        "payload p is about b.py, which is not among the sources [a.py]"),
                refusal(() -> new Action.Block("  \n"), "code is blank; it has to be code"),
                refusal(
                        () -> new Action.Variable("a b"),
                        "variable is \"a b\"; it has to be a name, such as size, or names with dots between them"),
                refusal(
                        () -> new Action.Call(
                                "f", List.of(), Map.of("a.b", Expression.fresh("1")), true, Optional.empty()),
                        "argument of f is \"a.b\"; it has to be a name, such as size"),
                refusal(
                        () -> new Inputs(List.of(), Inputs.Policy.HOLD),
                        "there are no inputs to repeat; give at least one line, or the policy error"),
                refusal(
                        () -> new Inputs(List.of("a\nb"), Inputs.Policy.ERROR),
                        "an input has a line end in it; give each line as an input of its own"),
                refusal(() -> Repetition.ONCE.withTrials(0), "trials is 0; allowed is 1 to 1000000"),
                refusal(
                        () -> new Repetition(OptionalLong.empty(), 1_000_001),
                        "trials is 1000001; allowed is 1 to 1000000"),
                refusal(
                        () -> Conditions.DEFAULT.withTimeLimit(Duration.ZERO),
                        "time limit is 0.0 s; allowed is 0.001 to 600"),
                refusal(
                        () -> Conditions.DEFAULT.withTimeLimit(Duration.ofMinutes(11)),
                        "time limit is 660.0 s; allowed is 0.001 to 600"),
                refusal(
                        () -> new ObserveRequest("", Path.of("."), Plan.of("a.py", List.of())),
                        "image is blank; name an image with Python, such as python:3.12-slim"),
                refusal(
                        () -> new ObserveRequest("i", Path.of("."), Plan.of("a.py", List.of()), 1),
                        "memory is 1 bytes; allowed is at least 67108864"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(Making making, String message) {
        assertThatThrownBy(making::make)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void allowsNamesOfEveryLanguage() {
        assertThat(new Action.Variable("gr\u00f6\u00dfe.\u5bbd_2").name()).isEqualTo("gr\u00f6\u00dfe.\u5bbd_2");
        assertThat(ProvidedFile.of("w\u00f6rter/a b.txt", "x").content()).containsExactly('x');
    }
}

package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
    private static final Limits SOME = Profiles.COURSERA_V2.limits();

    private static Arguments refusal(Supplier<Limits> limits, String message) {
        return Arguments.of(limits, message);
    }

    static List<Arguments> refusals() {
        return List.of(
                refusal(() -> SOME.withWallTime(Duration.ZERO), "timeout is PT0S; allowed is at least 1 ms"),
                refusal(() -> SOME.withWallTime(Duration.ofSeconds(-1)), "timeout is PT-1S; allowed is at least 1 ms"),
                refusal(
                        () -> SOME.withWallTime(Duration.ofDays(10_001)),
                        "timeout is PT240024H; allowed is at most 10000 days"),
                refusal(() -> SOME.withCpuTime(Duration.ZERO), "CPU time is PT0S; allowed is at least 1 ms"),
                refusal(() -> SOME.withCpus(0), "cpus is 0.0; allowed is at least 0.01"),
                refusal(() -> SOME.withCpus(Double.NaN), "cpus is NaN; allowed is at least 0.01"),
                refusal(() -> SOME.withCpus(Double.POSITIVE_INFINITY), "cpus is Infinity; allowed is at most 1024"),
                refusal(
                        () -> SOME.withMemory(6 * Limits.MIB - 1),
                        "memory in bytes is 6291455; allowed is at least 6291456 (6 MiB)"),
                refusal(() -> SOME.withProcesses(0), "processes is 0; allowed is at least 1"),
                refusal(
                        () -> new Limits(
                                SOME.wallTime(),
                                SOME.cpuTime(),
                                1,
                                SOME.memory(),
                                1,
                                15,
                                SOME.disk(),
                                SOME.output(),
                                SOME.result()),
                        "open files is 15; allowed is at least 16"),
                refusal(() -> SOME.withDisk(0), "disk in bytes is 0; allowed is at least 1"),
                refusal(() -> SOME.withOutput(0), "output in bytes is 0; allowed is at least 1"),
                refusal(() -> SOME.withResult(-1), "result in bytes is -1; allowed is at least 1"));
    }

    @ParameterizedTest
    @MethodSource
    void refusals(Supplier<Limits> limits, String message) {
        assertThatThrownBy(limits::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void takeTheLeastOfEverything() {
        Limits least = new Limits(Duration.ofMillis(1), Duration.ofMillis(1), 0.01, 6 * Limits.MIB, 1, 16, 1, 1, 1);
        assertThat(least.wallTime()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void giveAsMuchCpuTimeAsTheProcessorsCanUse() {
        assertThat(SOME.withWallTime(Duration.ofSeconds(10)).cpuTime()).isEqualTo(Duration.ofSeconds(10));
        assertThat(SOME.withCpus(2).withWallTime(Duration.ofSeconds(10)).cpuTime())
                .isEqualTo(Duration.ofSeconds(20));
        assertThat(SOME.withWallTime(Duration.ofSeconds(10)).withCpus(3).cpuTime())
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(SOME.withCpus(0.5).withWallTime(Duration.ofSeconds(10)).cpuTime())
                .as("half a processor may be whole for a moment")
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void changeOneAtATime() {
        Limits changed = SOME.withCpuTime(Duration.ofSeconds(3))
                .withMemory(7 * Limits.MIB)
                .withProcesses(9)
                .withDisk(11)
                .withOutput(12)
                .withResult(13);
        assertThat(changed)
                .isEqualTo(new Limits(
                        SOME.wallTime(),
                        Duration.ofSeconds(3),
                        SOME.cpus(),
                        7 * Limits.MIB,
                        9,
                        SOME.openFiles(),
                        11,
                        12,
                        13));
    }
}

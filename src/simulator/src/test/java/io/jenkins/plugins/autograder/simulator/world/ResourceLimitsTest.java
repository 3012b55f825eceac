package io.jenkins.plugins.autograder.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceLimitsTest {
    @ParameterizedTest
    @CsvSource({
        // Image graders: 1 to 4 CPU, 1024 to 4096 MiB, 300 to 1800 s.
        "V1, 1024, 1024, 300",
        "V1, 4096, 4096, 1800",
        "V1, 3072, 2048,",
        "V1,,,",
        // Zip graders: 1, 2 or 4 CPU, each with its range of memory, 300 to 3600 s.
        "V2, 1024, 2048, 300",
        "V2, 1024, 8192, 3600",
        "V2, 2048, 4096,",
        "V2, 2048, 16384,",
        "V2, 4096, 8192,",
        "V2, 4096, 16384,",
        "V2,,,"
    })
    void accepts(Generation generation, Integer cpu, Integer memory, Integer timeout) {
        assertThat(limits(cpu, memory, timeout).problems(generation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "V1, 5120,, , 'reservedCpu 5120 is not one of [1024, 2048, 3072, 4096]'",
        "V1, 1500,, , 'reservedCpu 1500 is not one of [1024, 2048, 3072, 4096]'",
        "V1,, 8192, , reservedMemory 8192 is not 1024 to 4096 in steps of 1024 for 1 CPU",
        "V1,, 1500, , reservedMemory 1500 is not 1024 to 4096 in steps of 1024 for 1 CPU",
        "V1,,, 1801, wallClockTimeout 1801 is not 300 to 1800",
        "V1,,, 299, wallClockTimeout 299 is not 300 to 1800",
        "V2, 3072,, , 'reservedCpu 3072 is not one of [1024, 2048, 4096]'",
        "V2, 0,, , 'reservedCpu 0 is not one of [1024, 2048, 4096]'",
        "V2, 1024, 1024, , reservedMemory 1024 is not 2048 to 8192 in steps of 1024 for 1 CPU",
        "V2, 1024, 9216, , reservedMemory 9216 is not 2048 to 8192 in steps of 1024 for 1 CPU",
        "V2, 2048, 2048, , reservedMemory 2048 is not 4096 to 16384 in steps of 1024 for 2 CPU",
        "V2, 4096,, , reservedMemory 4096 is not 8192 to 16384 in steps of 1024 for 4 CPU",
        "V2,,, 3601, wallClockTimeout 3601 is not 300 to 3600"
    })
    void refuses(Generation generation, Integer cpu, Integer memory, Integer timeout, String problem) {
        assertThat(limits(cpu, memory, timeout).problems(generation)).containsExactly(problem);
    }

    @Test
    void namesAllProblems() {
        assertThat(limits(3072, 1, 1).problems(Generation.V2)).hasSize(2);
        assertThat(limits(1024, 1, 1).problems(Generation.V2)).hasSize(2);
    }

    private static ResourceLimits limits(Integer cpu, Integer memory, Integer timeout) {
        return new ResourceLimits(Optional.ofNullable(cpu), Optional.ofNullable(memory), Optional.ofNullable(timeout));
    }
}

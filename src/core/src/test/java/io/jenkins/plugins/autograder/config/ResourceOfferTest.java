package io.jenkins.plugins.autograder.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceOfferTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2048, true",
        "1, 8192, true",
        "1, 1024, false",
        "1, 9216, false",
        "1, 2500, false",
        "2, 4096, true",
        "2, 16384, true",
        "2, 2048, false",
        "4, 8192, true",
        "4, 16384, true",
        "4, 4096, false",
        "4, 17408, false",
    })
    void allowsTheSecondGenerationsMemory(int cpus, int memory, boolean allowed) {
        assertThat(ResourceOffer.SECOND.memoryProblem(cpus, memory).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void saysWhatIsAllowed() {
        assertThat(ResourceOffer.SECOND.cpuProblem(3)).contains("cpus is 3; allowed is 1, 2, 4");
        assertThat(ResourceOffer.FIRST.cpuProblem(3)).isEmpty();
        assertThat(ResourceOffer.SECOND.memoryProblem(1, 1024))
                .contains("memory is 1024 MB; with 1 processor allowed is 2048 to 8192 MB in steps of 1024");
        assertThat(ResourceOffer.SECOND.timeoutProblem(3601))
                .contains("the time limit is 3601 s; allowed is 300 to 3600 s");
        assertThat(ResourceOffer.FIRST.timeoutProblem(1800)).isEmpty();
        assertThat(ResourceOffer.FIRST.timeoutProblem(1801)).isPresent();
    }
}

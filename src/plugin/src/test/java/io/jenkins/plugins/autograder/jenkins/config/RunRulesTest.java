package io.jenkins.plugins.autograder.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.autograder.jenkins.RecordingListener;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRulesTest {
    private static final Limits LIMITS = Profiles.PLAIN
            .limits()
            .withCpus(2)
            .withWallTime(Duration.ofMinutes(10))
            .withMemory(2048 * Limits.MIB)
            .withProcesses(100);

    private final RecordingListener log = new RecordingListener();

    @ParameterizedTest
    @CsvSource({
        // default, bound, asked, and what comes of it on four processors
        "0, 0, 0, 4",
        "0, 0, 16, 16",
        "3, 0, 0, 3",
        "3, 0, 8, 8",
        "0, 2, 0, 2",
        "8, 2, 0, 2",
        "1, 2, 0, 1",
        "0, 2, 2, 2",
    })
    void takesWhatTheStepSaysBeforeTheDefaultAndNoMoreThanIsAllowed(int usual, int most, int asked, int expected) {
        assertThat(new RunRules(usual, most, LimitWords.NONE).parallel(asked, 4, log.console()))
                .isEqualTo(expected);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void saysSoWhereAStepGetsLessThanItAsksFor() {
        assertThat(new RunRules(0, 1, LimitWords.NONE).parallel(3, 4, log.console()))
                .isEqualTo(1);
        assertThat(log.lines())
                .containsExactly(
                        "[Coursera Autograder] parallel is 3, but this Jenkins allows 1 run at one time (Manage"
                                + " Jenkins, System); goes on with 1");
    }

    @ParameterizedTest
    @CsvSource({
        "9m, '', '', 0, timeout of sum is 10m, 9m",
        "'', 2047MB, '', 0, memory of sum is 2 GB, 2047MB",
        "'', '', 1.5, 0, cpus of sum is 2.0, 1.5",
        "'', '', '', 99, processes of sum is 100, 99",
    })
    void refusesWhatMightUseTooMuch(
            String timeout, String memory, String cpus, int processes, String words, String allowed) {
        RunRules rules = new RunRules(0, 0, new LimitWords(timeout, memory, cpus, processes));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.require(LIMITS, "sum", LimitSource.SUITE))
                .withMessage(words + ", but this Jenkins allows " + allowed
                        + " at most (Manage Jenkins, System); give a" + " smaller "
                        + words.substring(0, words.indexOf(' ')) + " to the step, or in suite.yaml or expect.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "9m, '', '', 0, 'timeout of task sum is 10m', give smaller timeouts in its spec.yaml",
        "'', 1GB, '', 0, 'memory of task sum is 2 GB', give a smaller memory in its spec.yaml",
        "'', '', 1, 0, 'cpus of task sum is 2.0', only an administrator can allow it",
        "'', '', '', 50, 'processes of task sum is 100', only an administrator can allow it",
    })
    void saysWhatToChangeInASpec(
            String timeout, String memory, String cpus, int processes, String words, String change) {
        RunRules rules = new RunRules(0, 0, new LimitWords(timeout, memory, cpus, processes));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.require(LIMITS, "task sum", LimitSource.SPEC))
                .withMessageStartingWith(words + ", but this Jenkins allows ")
                .withMessageContaining(change);
    }

    @Test
    void allowsWhatIsNoMoreThanTheBound() {
        new RunRules(0, 0, new LimitWords("10m", "2GB", "2", 100)).require(LIMITS, "sum", LimitSource.SUITE);
        RunRules.OPEN.require(LIMITS, "sum", LimitSource.SUITE);
    }
}

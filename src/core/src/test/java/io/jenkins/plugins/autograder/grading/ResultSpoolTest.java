package io.jenkins.plugins.autograder.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultSpoolTest {
    private static ExampleResult result(String name, Grade grade) {
        return new ExampleResult(
                name,
                ExampleResult.Kind.EXAMPLE,
                "",
                Path.of(name),
                Parameters.NONE,
                Profiles.PLAIN.limits(),
                List.of("graded"),
                ExampleResult.Verdict.AS_EXPECTED,
                List.of(),
                List.of(grade));
    }

    @Test
    void givesBackInOrderWhatCameInAnyOrder() throws Exception {
        try (ResultSpool spool = new ResultSpool(2)) {
            spool.put(1, result("b", Runs.graded(0.5, "ü \uD83D")));
            assertThat(spool.has(0)).isFalse();
            spool.put(0, result("a", Runs.graded(1, "")));
            assertThat(spool)
                    .containsExactly(result("a", Runs.graded(1, "")), result("b", Runs.graded(0.5, "ü \uD83D")));
            assertThat(spool).hasSize(2);
        }
    }

    @Test
    void leavesNothingBehindEvenIfNobodyClosesIt() throws Exception {
        try (ResultSpool spool = new ResultSpool(1)) {
            assertThat(spool.path()).doesNotExist();
            spool.put(0, result("a", Runs.graded(1, "")));
            assertThat(spool).hasSize(1);
        }
    }

    @Test
    void isNotHarmedByAnInterruptedThread() throws Exception {
        try (ResultSpool spool = new ResultSpool(1)) {
            Thread.currentThread().interrupt();
            spool.put(0, result("a", Runs.graded(1, "")));
            assertThat(spool).hasSize(1).first().isEqualTo(result("a", Runs.graded(1, "")));
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}

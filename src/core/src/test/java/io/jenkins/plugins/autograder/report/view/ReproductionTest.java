package io.jenkins.plugins.autograder.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.LimitOverrides;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import io.jenkins.plugins.autograder.report.SampleResults;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReproductionTest {
    private final SuiteInfo info = SampleResults.info(true);

    @Test
    void givesEveryParameterAndTheLimitsThatAreNotTheProfilesOwn() {
        assertThat(Reproduction.ofExample(info, SampleResults.asExpected("sum/solution")))
                .contains("./autograder grade local sum-grader:latest docs/course/examples/submission"
                        + " --profile coursera-v2 --part sum --user learner-1 --filename 'Homework 1.py' --env SEED=7"
                        + " --timeout 30s --memory 512MB");
    }

    @Test
    void gradesAStandingCheckOnlyWithItsSuite() {
        assertThat(Reproduction.ofExample(info, SampleResults.standing("standing/empty", Verdict.AS_EXPECTED)))
                .isEmpty();
        assertThat(Reproduction.ofSuite(info))
                .isEqualTo("./autograder grade examples sum-grader:latest docs/course/examples"
                        + " --profile coursera-v2");
    }

    @Test
    void saysNothingOfTheProfilesOwnLimitsButHowOften() {
        SuiteInfo plain = new SuiteInfo(
                Path.of("-examples"),
                info.image(),
                "coursera-v2",
                Profiles.COURSERA_V2.limits(),
                info.engine(),
                true,
                3,
                SampleResults.ASKED,
                info.started(),
                info.duration());

        assertThat(Reproduction.ofSuite(plain))
                .isEqualTo(
                        "./autograder grade examples sum-grader:latest ./-examples --profile coursera-v2 --repeat 3");
    }

    @Test
    void givesTheSuiteWhatWasAskedForAndNotWhatItsFilesSay() {
        LimitOverrides asked = new LimitOverrides(
                Optional.of(Duration.ofMillis(1500)),
                OptionalLong.empty(),
                OptionalDouble.of(0.5),
                OptionalInt.empty());
        SuiteInfo limited = new SuiteInfo(
                info.suite(),
                info.image(),
                info.profile(),
                info.limits(),
                info.engine(),
                true,
                1,
                new SuiteResult.Asked(asked, Optional.of("sum/*"), true, false),
                info.started(),
                info.duration());

        assertThat(Reproduction.ofSuite(limited))
                .isEqualTo("./autograder grade examples sum-grader:latest docs/course/examples --profile coursera-v2"
                        + " --timeout 1.5s --cpus 0.5 --only 'sum/*' --fail-fast --no-standing-checks");
    }
}

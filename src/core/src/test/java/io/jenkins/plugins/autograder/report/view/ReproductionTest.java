package io.jenkins.plugins.autograder.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import io.jenkins.plugins.autograder.report.SampleResults;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.nio.file.Path;
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
                        + " --profile coursera-v2 --timeout 30s --memory 512MB");
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
                info.started(),
                info.duration());

        assertThat(Reproduction.ofSuite(plain))
                .isEqualTo(
                        "./autograder grade examples sum-grader:latest ./-examples --profile coursera-v2 --repeat 3");
    }
}

package io.jenkins.plugins.autograder.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What courseraprogramming's sanity checked, what was wrong with each check, and our answer. */
@Tag("B-31")
class OldToolTest {

    @Test
    void check1PrintedTheEnginesVersionAndCrashedWithoutOne() throws Exception {
        LintResult result = new Linter(LintEngine.none("no engine answers at unix:///x"))
                .lint(LintRequest.of("coursera-v1", new LintTarget.OfEnvironment()));

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("GR200");
            assertThat(finding.mend()).contains("start Docker");
        });
    }

    @Test
    void check2TookTheNameOfTheFileForItsKindAndCountedLinesFromZero() {
        List<Finding> findings = Linter.lintText("grader.docker", "FROM debian:12\nCOPPY a /b\n", Profiles.COURSERA_V1);

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("GR067"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.region().place()).hasToString("grader.docker:2:1");
                    assertThat(finding.mend()).isEqualTo("did you mean COPY?");
                });
    }

    @Test
    void check3TookTheSourceOfACopyForItsDestination() {
        assertSilent("GR052", "FROM debian:12\nCOPY grade.py /grader/grade.py\n");
        assertFires("GR052", "FROM debian:12\nCOPY /grade.py grader/\n");
        assertSilent("GR052", "FROM debian:12\nWORKDIR /grader\nCOPY grade.py .\n");
    }

    @Test
    void check4TookEveryNameWithUbuntuInItForUbuntu() {
        assertSilent("GR042", "FROM myorg/ubuntu-like:14.04\n");
        assertFires("GR042", "FROM ubuntu:14.04\n");
        assertFires("GR043", "FROM python:3.12\n");
    }

    @Test
    void check5CountedEntryPointsOfOtherStages() {
        assertSilent(
                "GR005", "FROM a:1 AS b\nENTRYPOINT [\"/b\"]\nFROM c:1\nCOPY --from=b /x /y\nENTRYPOINT [\"/c\"]\n");
        assertFires("GR005", "FROM c:1\nENTRYPOINT [\"/b\"]\nENTRYPOINT [\"/c\"]\n");
    }

    @Test
    void check6LookedForTheLettersBash() {
        assertSilent("GR004", "FROM a:1\nENTRYPOINT [\"/grader/bashful.py\"]\n");
        assertSilent("GR004", "FROM a:1\nENTRYPOINT [\"/bin/bash\", \"/grader/grade.sh\"]\n");
        assertFires("GR004", "FROM a:1\nENTRYPOINT [\"/bin/sh\"]\n");
        assertFires("GR003", "FROM a:1\nENTRYPOINT bash\n");
    }

    @Test
    void check7AndCheck9WereRightAndLookedAtEveryStage() {
        assertFires("GR023", "FROM a:1\nEXPOSE 80\n");
        assertFires("GR022", "FROM a:1\nVOLUME /v\n");
        assertSilent("GR023", "FROM a:1 AS b\nEXPOSE 80\nFROM c:1\nCOPY --from=b /x /y\n");
    }

    @Test
    void check8WarnedOfEveryVariable() {
        assertSilent("GR020", "FROM a:1\nENV PATH=/grader/bin:$PATH DEBIAN_FRONTEND=noninteractive\n");
        assertFires("GR020", "FROM a:1\nENV GRADER_HOME=/grader\n");
    }

    @Test
    void check10OnlyWarnedOfAMissingEntryPoint() {
        assertThat(of("GR001", "FROM debian:12\nCOPY a /b\n"))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(of("GR002", "FROM debian:12\nCMD [\"/grade.sh\"]\n")).hasSize(1);
    }

    @Test
    void neverFailedABuild() throws Exception {
        LintResult result =
                new Linter().lint(LintRequest.of("coursera-v1", new LintTarget.OfPlan(9, 1024, 1200, new File(""))));

        assertThat(FailOn.ERROR.fails(result)).isTrue();
        assertThat(Optional.of(FailOn.NEVER)).map(never -> never.fails(result)).contains(false);
    }

    private static void assertFires(String rule, String dockerfile) {
        assertThat(of(rule, dockerfile)).as(rule).isNotEmpty();
    }

    private static void assertSilent(String rule, String dockerfile) {
        assertThat(of(rule, dockerfile)).as(rule).isEmpty();
    }

    private static List<Finding> of(String rule, String dockerfile) {
        return Linter.lintText("Dockerfile", dockerfile, Profiles.COURSERA_V1).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}

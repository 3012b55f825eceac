package io.jenkins.plugins.autograder.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.sandbox.Outcome;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import io.jenkins.plugins.autograder.sandbox.ResultFile;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.RunRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradeRunnerTest {
    private static final String VALID = "{\"fractionalScore\": 0.75, \"feedback\": \"well done\"}";
    private static final Parameters PARAMETERS = new Parameters(
            Optional.of("sum"),
            Optional.of("learner 1"),
            Optional.of("Homework 1.py"),
            Map.of("K", "V"),
            List.of("-v"));

    private final Path submission;

    GradeRunnerTest(@TempDir Path submission) {
        this.submission = submission;
    }

    private Grade grade(Profile profile, Run run) throws Exception {
        return new GradeRunner(new ScriptedSandbox(files -> run)).grade(request(profile, Parameters.NONE));
    }

    private GradeRequest request(Profile profile, Parameters parameters) {
        return new GradeRequest("grader", submission, parameters, profile, profile.limits());
    }

    private RunRequest translated(Profile profile, Parameters parameters) throws Exception {
        ScriptedSandbox sandbox = ScriptedSandbox.scoring();
        new GradeRunner(sandbox).grade(request(profile, parameters));
        return sandbox.requests().get(0);
    }

    @Test
    void tellsAFirstGenerationGraderByArguments() throws Exception {
        RunRequest run = translated(Profiles.COURSERA_V1, PARAMETERS);
        assertThat(run.arguments())
                .containsExactly("partId", "sum", "userId", "learner 1", "filename", "Homework 1.py", "-v");
        assertThat(run.environment()).isEqualTo(Map.of("K", "V"));
    }

    @Test
    void tellsASecondGenerationGraderByItsEnvironment() throws Exception {
        RunRequest run = translated(Profiles.COURSERA_V2, PARAMETERS);
        assertThat(run.arguments()).containsExactly("-v");
        assertThat(run.environment())
                .isEqualTo(Map.of(
                        "partId", "sum",
                        "userId", "learner 1",
                        "filename", "Homework 1.py",
                        "fileName", "Homework 1.py",
                        "K", "V"));
    }

    @Test
    void takesTheNameOfTheOnlyFile() throws Exception {
        assertThat(translated(Profiles.COURSERA_V2, Parameters.NONE).environment())
                .isEmpty();
        Files.createFile(submission.resolve("solution.py"));
        assertThat(translated(Profiles.COURSERA_V1, Parameters.NONE).arguments())
                .containsExactly("filename", "solution.py");
        Files.createFile(submission.resolve("other.py"));
        assertThat(translated(Profiles.COURSERA_V1, Parameters.NONE).arguments())
                .isEmpty();
    }

    @Test
    void gradesAValidAnswerInAFile() throws Exception {
        Grade grade = grade(Profiles.COURSERA_V2, Runs.answering(VALID));
        assertThat(grade.status()).isEqualTo(GradeStatus.GRADED);
        assertThat(grade.reason()).isEqualTo("the grader gave the score 0.75");
        assertThat(grade.score()).hasValue(0.75);
        assertThat(grade.feedback().orElseThrow().text()).isEqualTo("well done");
    }

    @Test
    void gradesAValidAnswerOnStandardOutput() throws Exception {
        Grade grade = grade(Profiles.COURSERA_V1, Runs.run(Outcome.COMPLETED, "", VALID, "", List.of()));
        assertThat(grade.status()).isEqualTo(GradeStatus.GRADED);
        assertThat(grade.score()).hasValue(0.75);
    }

    @Test
    @Tag("B-27")
    void readsRichFeedbackBesideTheAnswer() throws Exception {
        Run run = Runs.run(
                Outcome.COMPLETED,
                "",
                "",
                "",
                List.of(
                        Runs.file(
                                Runs.FEEDBACK,
                                "{\"fractionalScore\": 1, \"feedback\": \"\", \"feedbackType\": \"HTML\"}"),
                        Runs.file(Runs.HTML, "<p>fine</p>"),
                        ResultFile.missing("/shared/txtFeedback.txt")));
        Grade grade = grade(Profiles.COURSERA_V2, run);
        assertThat(grade.feedback().orElseThrow().rich().orElseThrow().content())
                .isEqualTo("<p>fine</p>");
    }

    @Test
    void doesNotGradeWhatTheGraderCallsNotGradable() throws Exception {
        Grade grade = grade(
                Profiles.COURSERA_V2,
                Runs.answering("{\"fractionalScore\": 0, \"feedback\": \"no file\", \"gradable\": false}"));
        assertThat(grade.status()).isEqualTo(GradeStatus.NOT_GRADABLE);
        assertThat(grade.reason()).isEqualTo("the grader said that the submission cannot be graded");
        assertThat(grade.score()).isEmpty();
    }

    @Test
    @Tag("B-26")
    void saysWhereAMissingAnswerWasLookedFor() throws Exception {
        Run run = Runs.run(
                Outcome.COMPLETED, "", "", "Traceback\nKeyError: 'x'\n\n", List.of(ResultFile.missing(Runs.FEEDBACK)));
        Grade grade = grade(Profiles.COURSERA_V2, run);
        assertThat(grade.status()).isEqualTo(GradeStatus.GRADER_ERROR);
        assertThat(grade.reason())
                .isEqualTo("the grader ended with exit code 0 but left no answer in /shared/feedback.json; its last"
                        + " words on standard error: \"KeyError: 'x'\"");
    }

    @Test
    void recognisesAFirstGenerationGraderUnderTheSecondProfile() throws Exception {
        Run run = Runs.run(Outcome.COMPLETED, "", VALID, "", List.of(ResultFile.missing(Runs.FEEDBACK)));
        assertThat(grade(Profiles.COURSERA_V2, run).reason())
                .isEqualTo("the grader ended with exit code 0 but left no answer in /shared/feedback.json; its standard"
                        + " output holds a valid answer, which is how graders of the first generation give it: write"
                        + " it to that file, or use the profile coursera-v1");
    }

    @Test
    void pointsAGraderThatPrintsNothingToTheSecondProfile() throws Exception {
        assertThat(grade(Profiles.COURSERA_V1, Runs.ended(Outcome.COMPLETED, ""))
                        .reason())
                .isEqualTo(
                        "the grader ended with exit code 0 but left no answer on standard output; a grader that writes"
                                + " /shared/feedback.json instead is of the second generation: use the profile coursera-v2");
    }

    @Test
    void countsAnyExitCodeButZeroAsAFailureEvenWithAValidAnswer() throws Exception {
        Run run = Runs.run(
                Outcome.NON_ZERO_EXIT,
                "the grader ended with exit code 1",
                "",
                "",
                List.of(Runs.file(Runs.FEEDBACK, VALID)));
        Grade grade = grade(Profiles.COURSERA_V2, run);
        assertThat(grade.status()).isEqualTo(GradeStatus.GRADER_ERROR);
        assertThat(grade.reason())
                .isEqualTo(
                        "the grader ended with exit code 1, though its answer is valid, with the score 0.75; Coursera"
                                + " takes any exit code but 0 as a failure, so end with 0");
        assertThat(grade.score()).isEmpty();
        assertThat(grade.feedback()).isPresent();
    }

    @Test
    void quotesTheLastWordsOfAGraderThatFailed() throws Exception {
        Run run = Runs.run(
                Outcome.NON_ZERO_EXIT, "the grader ended with exit code 1", "", "a\nb: " + "x".repeat(300), List.of());
        assertThat(grade(Profiles.COURSERA_V2, run).reason())
                .isEqualTo("the grader ended with exit code 1; its last words on standard error: \"b: "
                        + "x".repeat(197) + "...\"");
    }

    @Test
    void keepsTheProblemsOfABrokenAnswer() throws Exception {
        Grade grade = grade(Profiles.COURSERA_V2, Runs.answering("{\"fractionalScore\": "));
        assertThat(grade.status()).isEqualTo(GradeStatus.GRADER_ERROR);
        assertThat(grade.reason()).startsWith("the answer breaks the feedback contract: ");
        assertThat(grade.problems()).isNotEmpty();
        assertThat(grade.feedback()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"COMPLETED", "NON_ZERO_EXIT"},
            mode = EnumSource.Mode.EXCLUDE)
    void keepsAValidAnswerOfARunThatReachedALimit(Outcome outcome) throws Exception {
        Grade answered =
                grade(Profiles.COURSERA_V2, Runs.run(outcome, "why", "", "", List.of(Runs.file(Runs.FEEDBACK, VALID))));
        assertThat(answered.status().word()).isEqualTo(outcome.word());
        assertThat(answered.reason()).isEqualTo("why; by then its answer was there, with the score 0.75");
        assertThat(answered.feedback()).isPresent();
        assertThat(answered.score()).isEmpty();

        Grade halfWritten =
                grade(Profiles.COURSERA_V2, Runs.run(outcome, "why", "", "", List.of(Runs.file(Runs.FEEDBACK, "{"))));
        assertThat(halfWritten.reason()).isEqualTo("why");
        assertThat(halfWritten.problems()).isEmpty();
    }
}

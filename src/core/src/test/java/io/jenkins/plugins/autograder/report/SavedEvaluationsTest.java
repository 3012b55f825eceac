package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.grading.Mismatch;
import io.jenkins.plugins.autograder.report.pages.EvaluationPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluations as a server keeps them, and the pages that it makes of them. */
class SavedEvaluationsTest {
    private static final String GOAL = "goal:core.test:total";

    private final Path file;

    SavedEvaluationsTest(@TempDir Path directory) {
        this.file = directory.resolve("class.zip");
    }

    private static ClassResult gradebook(String text) {
        return new ClassResult(
                SampleEvaluations.TASK,
                List.of(new ClassResult.Column(GOAL, text, Category.CORE)),
                List.of(
                        row(text, Evaluation.PARTIALLY_COMPLETE, Status.PARTIAL),
                        row("bob", Evaluation.COMPLETE, Status.ACCOMPLISHED)),
                Optional.of(text),
                Instant.parse("2030-02-01T17:04:05.250Z"),
                Duration.ofSeconds(3));
    }

    private static ClassResult.Row row(String user, Evaluation evaluation, Status status) {
        return new ClassResult.Row(
                user, false, evaluation, 0.5, OptionalDouble.of(85), Map.of(GOAL, status), 1, Duration.ofMillis(1250));
    }

    private static SpecCheckResult check(String text) {
        return new SpecCheckResult(
                SampleEvaluations.TASK,
                List.of(new SpecCheckResult.Subject(
                        SpecCheckResult.Kind.EXAMPLE,
                        text,
                        Optional.of(Evaluation.COMPLETE),
                        1,
                        2,
                        List.of(new Mismatch(GOAL, text, text, "spec.yaml:7")),
                        Duration.ofSeconds(1))),
                List.of(text),
                List.of(text),
                Duration.ofSeconds(2));
    }

    private void save(ClassResult result, EvaluationResult... pages) throws IOException {
        PackedClass packed = new PackedClass();
        for (EvaluationResult page : pages) {
            packed.add(page);
        }
        Files.write(file, packed.finish(result));
    }

    @Test
    void readAClassBackWithAPageForEach() throws IOException {
        EvaluationResult everything = SampleEvaluations.everything();
        save(gradebook("total"), everything);
        try (SavedClass saved = SavedClass.open(file)) {
            assertThat(saved.result()).isEqualTo(gradebook("total"));
            String page = EvaluationPages.fileOf(everything.user());
            assertThat(saved.pages()).containsExactly(page);
            assertThat(saved.page(page)).contains(everything);
            assertThat(saved.page("nobody.html")).isEmpty();
        }
    }

    @Test
    void keepNoPageThatIsTooLarge() throws IOException {
        save(gradebook("total"), SampleEvaluations.hostile("x".repeat(1_100_000)), SampleEvaluations.everything());
        try (SavedClass saved = SavedClass.open(file)) {
            assertThat(saved.pages())
                    .containsExactly(EvaluationPages.fileOf(
                            SampleEvaluations.everything().user()));
        }
    }

    @Test
    void readACheckBack() throws IOException {
        assertThat(SavedCheck.read(SavedCheck.write(check("lazy")))).isEqualTo(check("lazy"));
    }

    @Test
    void refuseWhatTheyDidNotWrite() throws IOException {
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> SavedClass.open(file).close()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SavedCheck.read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }

    @Test
    void showAClassWithLinksToThePagesThatThereAre() throws IOException {
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        new EvaluationPages().classContent(gradebook("total"), Set.of(EvaluationPages.fileOf("bob")), html);
        assertThat(html.toString(StandardCharsets.UTF_8))
                .contains("2 submissions: 1 complete, 1 partially complete")
                .contains("href=\"submissions/bob.html\"", "title=\"total: partial\"", "1 of 1")
                .doesNotContain("submissions/total.html");
    }

    @Test
    void showNothingOfALearnersAsMarkup() throws IOException {
        for (String attack : Attacks.MARKUP) {
            ByteArrayOutputStream html = new ByteArrayOutputStream();
            new EvaluationPages().classContent(gradebook(attack), Set.of(EvaluationPages.fileOf(attack)), html);
            new EvaluationPages().checkContent(check(attack), html);
            assertThat(html.toString(StandardCharsets.UTF_8))
                    .doesNotContain("<script", "<img", "<svg", "<iframe", "<style", "<base", "<form", "<video", "<math")
                    .doesNotContain("title=\"\" autofocus", "title=\"\">");
        }
    }
}

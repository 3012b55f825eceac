package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.ContextResult;
import io.jenkins.plugins.autograder.evaluation.judge.Description;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.evaluation.judge.GoalType;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.judge.Score;
import io.jenkins.plugins.autograder.evaluation.judge.Tags;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Excerpt;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.spec.TaskSpec;
import io.jenkins.plugins.autograder.grading.Mismatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What other programs read of evaluations. */
class EvaluationReportTest {
    private static final Instant WHEN = Instant.parse("2030-02-01T17:04:05.250Z");
    private static final TaskInfo TASK =
            new TaskInfo("sums", "Sums", "sums.py", "Intro", "python:3", "Docker", true, TaskSpec.Grouping.CATEGORY);

    private final Path directory;

    EvaluationReportTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static GoalResult goal(String id, Category category, Verdict verdict, GoalResult... parts) {
        return new GoalResult(
                id,
                new Description("a < b", "", "a > b", ""),
                new Tags(category, GoalType.PRODUCT, 2),
                verdict,
                List.of(),
                List.of("run-1"),
                List.of(parts));
    }

    private static EvaluationResult evaluation() {
        GoalResult part = goal("goal:core.test:add:part", Category.CORE, Verdict.accomplished("Fine."));
        GoalResult failed = goal(
                "goal:core.test:add",
                Category.CORE,
                Verdict.failed(
                        "It is <b>wrong</b>.",
                        new Detail.Sides(Excerpt.of("3"), Excerpt.of("<4>")),
                        new Detail.Note("Look at 2 & 3.")),
                part);
        ContextResult context = new ContextResult(
                "run-1",
                Description.of("add(1, 2)", ""),
                "sums.py",
                List.of(),
                1,
                List.of(new ContextResult.Shown("Result", Excerpt.of("<4>"))),
                List.of());
        return new EvaluationResult(
                TASK,
                "ann",
                false,
                new Judgement(
                        Evaluation.INCOMPLETE,
                        "Accomplished: 0 of 1 core goals.",
                        new Score(0, 2, 0, 0),
                        List.of(failed),
                        List.of(context),
                        List.of("a <warning>")),
                List.of(new EvaluationResult.SubmittedFile(
                        "sums.py", "submissions/ann/sums/sums.py", "x", Optional.of("y"))),
                List.of("a note"),
                WHEN,
                Duration.ofMillis(1500));
    }

    private static ClassResult gradebook() {
        return new ClassResult(
                TASK,
                List.of(
                        new ClassResult.Column("goal:core.test:add", "add", Category.CORE),
                        new ClassResult.Column("goal:extra.test:add", "more", Category.EXTRA)),
                List.of(
                        new ClassResult.Row(
                                "ann",
                                false,
                                Evaluation.ALMOST_COMPLETE,
                                0.75,
                                OptionalDouble.of(85),
                                Map.of(
                                        "goal:core.test:add", Status.ACCOMPLISHED,
                                        "goal:extra.test:add", Status.PARTIAL),
                                1,
                                Duration.ofMillis(1250)),
                        new ClassResult.Row(
                                "=cmd(\"x\"), bob",
                                true,
                                Evaluation.INCOMPLETE,
                                0,
                                OptionalDouble.empty(),
                                Map.of(),
                                0,
                                Duration.ZERO)),
                Optional.of("the engine was lost"),
                WHEN,
                Duration.ofSeconds(3));
    }

    private JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static void assertFits(String schema, JsonNode json) throws IOException {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("../../docs/schemas", schema + ".schema.json")))
                        .validate(json))
                .isEmpty();
    }

    @Test
    void aReportHasTheKeysOfPotluckWithTextThatIsSafeInAPage() throws IOException {
        Path file = directory.resolve("reports/ann/sums.json");
        new EvaluationReport().json(evaluation(), file);
        JsonNode json = json(file);
        assertThat(json.get("taskid").textValue()).isEqualTo("sums");
        assertThat(json.get("evaluation").textValue()).isEqualTo("incomplete");
        assertThat(json.get("timestamp").textValue()).isEqualTo("20300201@17:04:05(UTC)");
        assertThat(json.get("warnings").get(0).textValue()).isEqualTo("a &lt;warning&gt;");
        assertThat(json.get("files").get(0).get("original_code").textValue()).isEqualTo("y");
        JsonNode group = json.get("table").get(0);
        assertThat(group.has("id")).isFalse();
        JsonNode row = group.get("subtable").get(0);
        assertThat(row.get("id").textValue()).isEqualTo("goal:core.test:add");
        assertThat(row.get("status").textValue()).isEqualTo("failed");
        assertThat(row.get("tags").get("goal_type").textValue()).isEqualTo("product");
        assertThat(row.get("explanation").textValue()).isEqualTo("It is &lt;b&gt;wrong&lt;/b&gt;.");
        assertThat(row.get("notes").get(0).textValue()).isEqualTo("Look at 2 &amp; 3.");
        assertThat(row.get("description"))
                .extracting(JsonNode::textValue)
                .containsExactly("a &lt; b", "", "a &gt; b", "");
        assertThat(row.get("subtable").get(0).get("status").textValue()).isEqualTo("accomplished");
        assertThat(json.get("contexts").get(0).get("value").textValue()).isEqualTo("Result:\n&lt;4&gt;");
    }

    @Test
    void aReportHasOurOwnKeysBesideThem() throws IOException {
        Path file = directory.resolve("a.json");
        new EvaluationReport().json(evaluation(), file);
        JsonNode json = json(file);
        assertFits("evaluation", json);
        assertThat(json.get("user").textValue()).isEqualTo("ann");
        assertThat(json.get("score").get("fraction").doubleValue()).isZero();
        assertThat(json.get("durationSeconds").decimalValue()).isEqualByComparingTo("1.5");
        JsonNode sides =
                json.get("table").get(0).get("subtable").get(0).get("details").get(0);
        assertThat(sides.get("kind").textValue()).isEqualTo("sides");
        assertThat(sides.get("actual").get("text").textValue())
                .as("text as it is")
                .isEqualTo("<4>");
    }

    @Test
    void aGradebookOpensInASpreadsheetWithoutRunningAnything() throws IOException {
        Path file = directory.resolve("gradebook.csv");
        new EvaluationReport().csv(gradebook(), file);
        assertThat(Files.readString(file).split("\r\n", -1))
                .containsExactly(
                        "user,evaluation,points,score,missing,warnings,seconds,goal:core.test:add,goal:extra.test:add",
                        "ann,almost complete,85,0.75,false,1,1.25,accomplished,partial",
                        "\"'=cmd(\"\"x\"\"), bob\",incomplete,,0,true,0,0,,",
                        "");
    }

    @Test
    void aGradebookIsDataToo() throws IOException {
        Path file = directory.resolve("gradebook.json");
        new EvaluationReport().json(gradebook(), file);
        JsonNode json = json(file);
        assertFits("gradebook", json);
        assertThat(json.get("counts").toString()).isEqualTo("{\"almost complete\":1,\"incomplete\":1}");
        assertThat(json.get("interruption").textValue()).isEqualTo("the engine was lost");
        assertThat(json.get("rows").get(0).get("points").doubleValue()).isEqualTo(85);
        assertThat(json.get("rows")
                        .get(0)
                        .get("goals")
                        .get("goal:extra.test:add")
                        .textValue())
                .isEqualTo("partial");
        assertThat(json.get("rows").get(1).has("points")).isFalse();
    }

    @Test
    void aCheckIsATestSuite() throws Exception {
        SpecCheckResult check = new SpecCheckResult(
                TASK,
                List.of(
                        subject(SpecCheckResult.Kind.SOLUTION, "the solution"),
                        subject(
                                SpecCheckResult.Kind.EXAMPLE,
                                "lazy",
                                new Mismatch("goal:core.test:add", "failed", "accomplished\u0000", "spec.yaml:7"),
                                new Mismatch("score", "0.5", "1.000", "spec.yaml:7"))),
                List.of("goal:core.check:loop"),
                List.of(),
                Duration.ofSeconds(2));
        Path file = directory.resolve("check.xml");
        new EvaluationReport().junit(check, file);
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("tests") + " " + suite.getAttribute("failures") + " "
                        + suite.getAttribute("skipped"))
                .isEqualTo("3 1 1");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message"))
                .contains("goal:core.test:add")
                .endsWith("(and 1 more)");
        assertThat(failure.getTextContent()).contains("score", "spec.yaml:7");
        assertThat(((Element) failure.getParentNode()).getAttribute("classname"))
                .isEqualTo("sums.examples");
        assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    }

    private static SpecCheckResult.Subject subject(SpecCheckResult.Kind kind, String name, Mismatch... mismatches) {
        return new SpecCheckResult.Subject(
                kind, name, Optional.of(Evaluation.COMPLETE), 1, 2, List.of(mismatches), Duration.ofSeconds(1));
    }
}

package io.jenkins.plugins.autograder.simulator;

import static io.jenkins.plugins.autograder.simulator.world.Generation.V1;
import static io.jenkins.plugins.autograder.simulator.world.Generation.V2;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.world.Assignment;
import io.jenkins.plugins.autograder.simulator.world.Grader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graders of parts, and their limits. */
class AssignmentTest {
    @RegisterExtension
    final Stage stage = new Stage();

    @Test
    void remembersWhichGradersAPartHad() throws Exception {
        Grader first = stage.grader(V1);
        Grader second = stage.grader(V1);

        assertThat(attachV1("count", first.id()).status()).isEqualTo(200);
        assertThat(attachV1("count", second.id()).status()).isEqualTo(200);

        Assignment words = words(stage.course());
        assertThat(words.part("count").orElseThrow().graders()).containsExactly(first.id(), second.id());
        assertThat(words.part("count").orElseThrow().grader()).hasValue(second.id());
        assertThat(words.part("longest").orElseThrow().grader()).isEmpty();
        assertThat(words.draft().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ITEM, nowhere, GRADER, 404, there is no part nowhere",
        "nothing, count, GRADER, 404, there is no item nothing",
        "ITEM, count, unknown, 404, there is no grader unknown for this item",
        "ITEM, '', GRADER, 400, the parameter partId is missing",
        "ITEM, count, '', 400, the parameter executorId is missing",
        "ITEM~more, count, GRADER, 400, has 3 parts instead of 2"
    })
    void refusesToAttach(String item, String part, String grader, int status, String message) throws Exception {
        String known = stage.grader(V1).id();

        Reply reply = stage.client()
                .post(
                        stage.simulator().api(),
                        "/api/authoringProgrammingAssignments.v2?action=setGridExecutorId&id=%s~%s&partId=%s&executorId=%s"
                                .formatted(
                                        stage.course(),
                                        item.replace("ITEM", DemoWorld.WORDS),
                                        part,
                                        grader.replace("GRADER", known)),
                        "");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.at("/message")).contains(message);
        assertThat(words(stage.course()).draft().version()).isZero();
    }

    @Test
    void gradersOfTheOtherGenerationDoNotFit() throws Exception {
        assertThat(attachV1("count", stage.grader(V2).id()).status()).isEqualTo(404);
    }

    @Test
    void aBranchHasToBeEscaped() throws Exception {
        Reply reply = limits("get", stage.branch() + "~" + DemoWorld.WORDS, "count", "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/message")).contains("a ~ within a part is written !~");
    }

    @Test
    void limitsAreAbsentUntilTheyAreSet() throws Exception {
        Reply reply = limits("get", id(), "count", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{}");
    }

    @Test
    void nullKeepsALimit() throws Exception {
        limits("update", id(), "count", "{\"reservedCpu\":2048,\"reservedMemory\":8192,\"wallClockTimeout\":null}");

        Reply updated = limits("update", id(), "count", "{\"reservedCpu\":null,\"wallClockTimeout\":600}");

        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.body())
                .isEqualTo("{\"reservedCpu\":2048,\"reservedMemory\":8192,\"wallClockTimeout\":600}")
                .isEqualTo(limits("get", id(), "count", "").body());
        assertThat(limits("get", id(), "longest", "").body()).isEqualTo("{}");
    }

    @Test
    void limitsAreCheckedTogetherWithTheOldOnes() throws Exception {
        limits("update", id(), "count", "{\"reservedMemory\":2048}");

        Reply reply = limits("update", id(), "count", "{\"reservedCpu\":4096}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/message"))
                .isEqualTo("reservedMemory 2048 is not 8192 to 16384 in steps of 1024 for 4 CPU");
        assertThat(limits("get", id(), "count", "").body()).isEqualTo("{\"reservedMemory\":2048}");
    }

    @Test
    void limitsOfWhatIsNotThere() throws Exception {
        assertThat(limits("get", id(), "nowhere", "").status()).isEqualTo(404);
        assertThat(limits("update", stage.course() + "~nothing", "count", "{}").status())
                .isEqualTo(404);
        assertThat(limits("update", id(), "count", "").status()).isEqualTo(400);
        stage.world().courses().forbid(stage.demo().user(), stage.course());
        assertThat(limits("get", id(), "count", "").status()).isEqualTo(403);
    }

    private String id() {
        return stage.branch().replace("~", "!~") + "~" + DemoWorld.WORDS;
    }

    private Reply limits(String verb, String id, String part, String body) throws Exception {
        return stage.client()
                .post(
                        stage.simulator().api(),
                        "/api/authoringProgrammingAssignments.v3/?action=%sGraderResourceLimits&id=%s&partId=%s"
                                .formatted(verb, id, part),
                        body);
    }

    private Reply attachV1(String part, String grader) throws Exception {
        return stage.client()
                .post(
                        stage.simulator().api(),
                        "/api/authoringProgrammingAssignments.v2?action=setGridExecutorId&id=%s~%s&partId=%s&executorId=%s"
                                .formatted(stage.course(), DemoWorld.WORDS, part, grader),
                        "");
    }

    private Assignment words(String branch) {
        return stage.world().courses().assignment(branch, DemoWorld.WORDS).orElseThrow();
    }
}

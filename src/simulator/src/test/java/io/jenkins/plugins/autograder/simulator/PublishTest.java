package io.jenkins.plugins.autograder.simulator;

import static io.jenkins.plugins.autograder.simulator.world.Generation.V1;
import static io.jenkins.plugins.autograder.simulator.world.Generation.V2;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.world.Assignment;
import io.jenkins.plugins.autograder.simulator.world.Grader;
import io.jenkins.plugins.autograder.simulator.world.Part;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From an item to what learners meet. */
class PublishTest {
    @RegisterExtension
    final Stage stage = new Stage();

    @Test
    void anItemMayHaveAnAtom() throws Exception {
        Reply reply = item(DemoWorld.GREETING, "?fields=atomId");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/elements/0/atomId")).isEqualTo(greeting().atom().orElseThrow());
        assertThat(item(DemoWorld.GREETING, "").json().at("/elements/0").has("atomId"))
                .isFalse();
    }

    @Test
    void anItemMayHaveNoAtom() throws Exception {
        assertThat(item(DemoWorld.WORDS, "?fields=atomId").status()).isEqualTo(404);
    }

    @Test
    void whatHasAnAtomIsNotFoundByItsItem() throws Exception {
        assertThat(draft(stage.course() + "~" + DemoWorld.GREETING).status()).isEqualTo(404);
        assertThat(publish(stage.course() + "~" + DemoWorld.GREETING, "{}").status())
                .isEqualTo(404);
    }

    @Test
    void publishesWhatIsInTheDraft() throws Exception {
        Grader grader = attach();

        Reply draft = draft(atom());
        assertThat(draft.json().at("/elements/0/readyForPublish").asBoolean()).isTrue();
        Reply published = publish(atom(), token(draft));

        assertThat(published.status()).isEqualTo(200);
        assertThat(part().published()).hasValue(grader.id());
        assertThat(greeting().draft().publications()).isEqualTo(1);
        assertThat(greeting().draft().publishedAt()).hasValue(Stage.NOW);
    }

    @Test
    void aWriteTokenHasToBeAskedFor() throws Exception {
        Reply reply = stage.client().get(stage.simulator().api(), "/api/authoringProgrammingAssignments.v2/" + atom());

        assertThat(reply.json().at("/elements/0").has("writeAccessToken")).isFalse();
    }

    @Test
    void aWriteTokenIsStaleWhenSomebodyEdits() throws Exception {
        attach();
        String token = token(draft(atom()));
        stage.world().courses().edit(stage.course(), DemoWorld.GREETING);

        assertThat(publish(atom(), token).status()).isEqualTo(409);
        assertThat(part().published()).isEmpty();
        assertThat(publish(atom(), token(draft(atom()))).status()).isEqualTo(200);
    }

    @Test
    void aWriteTokenIsStaleWhenItWasUsed() throws Exception {
        attach();
        String token = token(draft(atom()));
        publish(atom(), token);

        assertThat(publish(atom(), token).status()).isEqualTo(409);
        assertThat(greeting().draft().publications()).isEqualTo(1);
    }

    @Test
    void aWriteTokenHasToBeGivenBackAsItWas() throws Exception {
        attach();
        String token = token(draft(atom()));

        assertThat(publish(atom(), "").status()).isEqualTo(400);
        assertThat(publish(atom(), token.replace("{", "{\"more\":1,")).status()).isEqualTo(409);
        assertThat(publish(atom(), " " + token.replace(":", ": ")).status()).isEqualTo(200);
    }

    @Test
    void aGraderMayBePending() throws Exception {
        stage.world().rules().processing(Processing.lasting(1));
        Grader grader = attach();

        Reply reply = publish(atom(), token(draft(atom())));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/details/0/status")).isEqualTo("PENDING");
        assertThat(reply.at("/details/0/id")).endsWith(grader.id());
        assertThat(publish(atom(), token(draft(atom()))).status()).isEqualTo(200);
    }

    @Test
    void aGraderMayHaveFailed() throws Exception {
        stage.world().rules().processing(Processing.NONE.failing());
        attach();

        Reply reply = publish(atom(), token(draft(atom())));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/details/0/status")).isEqualTo("FAILED");
    }

    @Test
    void aGraderMayBeMissing() throws Exception {
        Reply reply = publish(atom(), token(draft(atom())));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/details/0/status")).isEqualTo("MISSING");
    }

    @Test
    void anItemMayBeInvalid() throws Exception {
        attach();
        stage.world().courses().setProblem(stage.course(), DemoWorld.GREETING, Optional.of("no instructions"));

        Reply reply = publish(atom(), token(draft(atom())));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/message")).isEqualTo("no instructions");
        assertThat(reply.json().at("/details/0").isMissingNode()).isTrue();
    }

    @Test
    void anItemMayNotBeReady() throws Exception {
        attach();
        stage.world().courses().setReady(stage.course(), DemoWorld.GREETING, false);

        Reply draft = draft(atom());

        assertThat(draft.json().at("/elements/0/readyForPublish").asBoolean(true))
                .isFalse();
        assertThat(publish(atom(), token(draft)).status()).isEqualTo(400);
    }

    @Test
    void aDraftWithoutChangesMayBeGone() throws Exception {
        stage.world().rules().draftsOutlivePublishing(false);
        attach();
        assertThat(publish(atom(), token(draft(atom()))).status()).isEqualTo(200);

        assertThat(draft(atom()).status()).isEqualTo(404);
        attach();
        assertThat(draft(atom()).status()).isEqualTo(200);
    }

    @Test
    void aBranchIsPublishedThroughTheThirdVersionOfTheApi() throws Exception {
        Grader count = stage.grader(V2);
        for (String part : new String[] {"count", "longest"}) {
            stage.world().courses().attach(stage.branch(), DemoWorld.WORDS, part, count.id());
        }
        String id = stage.branch().replace("~", "!~") + "~" + DemoWorld.WORDS;
        String path = "/api/authoringProgrammingAssignments.v3";
        String token = token(stage.client().get(stage.simulator().api(), path + "/" + id + "?fields=writeAccessToken"));

        Reply reply = stage.client().post(stage.simulator().api(), path + "?action=publish&id=" + id, token);

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void othersMayNotPublish() throws Exception {
        attach();
        String token = token(draft(atom()));
        stage.world().courses().forbid(stage.demo().user(), stage.course());

        assertThat(draft(atom()).status()).isEqualTo(403);
        assertThat(publish(atom(), token).status()).isEqualTo(403);
        assertThat(item(DemoWorld.GREETING, "?fields=atomId").status()).isEqualTo(403);
    }

    private Grader attach() {
        Grader grader = stage.grader(V1);
        stage.world().courses().attach(stage.course(), DemoWorld.GREETING, "greet", grader.id());
        return grader;
    }

    private Assignment greeting() {
        return stage.world()
                .courses()
                .assignment(stage.course(), DemoWorld.GREETING)
                .orElseThrow();
    }

    private Part part() {
        return greeting().part("greet").orElseThrow();
    }

    private String atom() {
        return greeting().publicId();
    }

    private Reply item(String item, String query) throws Exception {
        return stage.client()
                .get(
                        stage.simulator().api(),
                        "/api/authoringItemContentRelations.v1/" + stage.course() + "~" + item + query);
    }

    private Reply draft(String id) throws Exception {
        return stage.client()
                .get(
                        stage.simulator().api(),
                        "/api/authoringProgrammingAssignments.v2/" + id + "?fields=writeAccessToken");
    }

    private static String token(Reply draft) {
        return draft.json().at("/elements/0/writeAccessToken").toString();
    }

    private Reply publish(String id, String token) throws Exception {
        return stage.client()
                .post(
                        stage.simulator().api(),
                        "/api/authoringProgrammingAssignments.v2?action=publish&id=" + id,
                        token);
    }
}

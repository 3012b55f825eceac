package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.autograder.coursera.Publication.State;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.http.Answer;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
    private Rehearsal rehearsal;

    @BeforeEach
    void start() {
        rehearsal = new Rehearsal();
    }

    @AfterEach
    void stop() {
        rehearsal.close();
    }

    @Test
    @Tag("B-01")
    void publishesByTheIdOfTheContentWhereItHasOne() throws Exception {
        Receipt uploaded = upload();

        Receipt done = publish(uploaded.publishing(List.of(DemoWorld.WORDS, DemoWorld.GREETING)));

        assertThat(done.isDone()).isTrue();
        assertThat(done.publications()).extracting(Publication::state).containsOnly(State.PUBLISHED);
        assertThat(rehearsal.publishedGraderOf(Rehearsal.COUNT))
                .isEqualTo(uploaded.grader().id());
        assertThat(rehearsal.publishedGraderOf(Rehearsal.GREET))
                .isEqualTo(uploaded.grader().id());
        assertThat(rehearsal.calls(Endpoint.ITEM).get(0).sent().path())
                .isEqualTo("/api/authoringItemContentRelations.v1/" + rehearsal.course() + "~wOrds");
        // The token went back as it came, once for each.
        assertThat(rehearsal.calls(Endpoint.PUBLISH)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "302,REFUSED",
        "401,REFUSED",
        "403,REFUSED",
        "412,CHANGED",
        "418,REFUSED",
        "429,UNAVAILABLE",
        "500,UNAVAILABLE",
        "502,UNAVAILABLE",
        "503,UNAVAILABLE",
        "504,UNAVAILABLE"
    })
    @Tag("B-02")
    void neverSaysPublishedWhereItIsNot(int status, State state) throws Exception {
        upload();
        rehearsal.simulator().faults().arm("publish:*=" + status);

        Receipt known = null;
        try {
            known = publish(words());
        } catch (CourseraException e) {
            assertThat(status).isEqualTo(401);
            assertThat(e.reason()).isEqualTo(Reason.NOT_AUTHORIZED);
            known = rehearsal.kept().read();
        }

        Publication publication = known.publications().get(0);
        assertThat(publication.state()).isEqualTo(state);
        assertThat(publication.step()).isNotEqualTo(Step.DONE);
        assertThat(rehearsal.publishedGraderOf(Rehearsal.COUNT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"403,REFUSED", "500,UNAVAILABLE"})
    @Tag("B-02")
    void neverSaysPublishedWhereTheDraftCannotBeRead(int status, State state) throws Exception {
        upload();
        rehearsal.simulator().faults().arm("draft:*=" + status);

        Publication known = publish(words()).publications().get(0);

        assertThat(known.state()).isEqualTo(state);
        assertThat(known.message()).contains("could not read the draft of ").contains("status " + status);
    }

    @Test
    @Tag("B-03")
    @Tag("B-04")
    void namesTheItemThatIsNotThere() throws Exception {
        Publication known = publish(receipts().publish(Generation.V1, rehearsal.course(), List.of("noSuchItem")))
                .publications()
                .get(0);

        assertThat(known.state()).isEqualTo(State.NOTHING_THERE);
        assertThat(known.message()).isEqualTo("there is no draft of noSuchItem; maybe there are no changes to publish");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"no\",\"details\":[]}",
                "{\"message\":\"no\",\"details\":null}",
                "{\"message\":\"no\",\"details\":{}}",
                "{\"message\":\"no\",\"details\":[1]}",
                "{\"message\":\"no\"}",
                "[]",
                "not json",
                "''"
            })
    @Tag("B-05")
    void takesAnyFormOfRefusalForOne(String body) throws Exception {
        upload();
        rehearsal.between(connector -> (call, token) -> call.uri().toString().contains("action=publish")
                ? new Answer(400, Map.of(), body.getBytes(StandardCharsets.UTF_8))
                : connector.send(call, token));

        assertThat(publish(words()).publications())
                .extracting(Publication::state)
                .containsExactly(State.NOT_VALID);
    }

    @Test
    @Tag("B-06")
    void readsTheDraftAgainWhereSomebodyElseChangedIt() throws Exception {
        upload();
        rehearsal.simulator().faults().arm("publish:1-3=stale-token");

        Receipt done = publish(words());

        assertThat(done.isDone()).isTrue();
        assertThat(rehearsal.calls(Endpoint.DRAFT)).hasSize(4);
        assertThat(rehearsal.publishedGraderOf(Rehearsal.COUNT)).isPresent();
    }

    @Test
    @Tag("B-06")
    void givesUpWhereSomebodyElseKeepsChangingIt() throws Exception {
        upload();
        rehearsal.simulator().faults().arm("publish:*=stale-token");

        Publication known = publish(words()).publications().get(0);

        assertThat(known.state()).isEqualTo(State.CHANGED);
        assertThat(known.state().worthAnotherTry()).isTrue();
    }

    @Test
    void waitsForCourseraToProcessTheGrader() throws Exception {
        rehearsal.simulator().world().rules().processing(Processing.lasting(Duration.ofMinutes(10)));
        upload();

        assertThat(publish(words()).publications())
                .extracting(Publication::state)
                .containsExactly(State.GRADER_PENDING);
        Receipt done = rehearsal.publish(words(), Duration.ofMinutes(15));

        assertThat(done.isDone()).isTrue();
        assertThat(rehearsal.said())
                .filteredOn(line -> line.startsWith("wOrds is not published: Coursera still processes its grader"))
                .hasSize(2);
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        rehearsal.simulator().world().rules().processing(Processing.endless());
        upload();

        Receipt known = rehearsal.publish(words(), Duration.ofMinutes(5));

        assertThat(known.publications()).extracting(Publication::state).containsExactly(State.GRADER_PENDING);
        assertThat(rehearsal.time().sleeps().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void doesNotWaitForAGraderThatFailed() throws Exception {
        rehearsal.simulator().world().rules().processing(Processing.NONE.failing());
        upload();

        Receipt known = rehearsal.publish(words(), Duration.ofMinutes(5));

        assertThat(known.publications()).extracting(Publication::state).containsExactly(State.GRADER_FAILED);
        assertThat(known.publications().get(0).message()).contains("upload it again");
    }

    @Test
    void saysThatAPartHasNoGrader() throws Exception {
        Receipt known = publish(words());

        assertThat(known.publications()).extracting(Publication::state).containsExactly(State.GRADER_MISSING);
    }

    @Test
    void saysThatTheItemIsNotReadyAndPublishesTheOthers() throws Exception {
        Receipt uploaded = upload();
        rehearsal.simulator().world().courses().setReady(rehearsal.course(), DemoWorld.WORDS, false);

        Receipt known = publish(uploaded.publishing(List.of(DemoWorld.WORDS, DemoWorld.GREETING)));

        assertThat(known.publications())
                .extracting(Publication::state)
                .containsExactly(State.NOT_READY, State.PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void findsOutWhatBecameOfATryWhoseAnswerWasLost(boolean draftsOutlivePublishing) throws Exception {
        upload();
        rehearsal.simulator().world().rules().draftsOutlivePublishing(draftsOutlivePublishing);
        rehearsal.simulator().faults().arm("publish=lost-answer");

        Receipt done = publish(words());

        assertThat(done.isDone()).isTrue();
        assertThat(rehearsal.publishedGraderOf(Rehearsal.COUNT)).isPresent();
    }

    @Test
    void doesNotTakeALostTryForAPublicationWhereNothingWasPublished() throws Exception {
        upload();
        rehearsal.simulator().faults().arm("publish=cut");

        Receipt done = publish(words());

        assertThat(done.isDone()).isTrue();
        assertThat(rehearsal.publishedGraderOf(Rehearsal.COUNT)).isPresent();
        assertThat(rehearsal.calls(Endpoint.PUBLISH)).hasSize(2);
    }

    @Test
    void asksBeforeItTriesWhatNobodyKnows() {
        assertThat(catchThrowable(() -> Publisher.requireItems(Generation.V2, false, List.of("wOrds"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("experimental");
        assertThat(Publisher.requireItems(Generation.V2, true, List.of("wOrds", "wOrds")))
                .containsExactly("wOrds");
    }

    @Test
    void publishesTheSecondGenerationWhereSomebodyInsists() throws Exception {
        TestArtefact zip = TestArtefact.zip();
        rehearsal.upload(rehearsal.receipt(Generation.V2, zip, Rehearsal.COUNT, Rehearsal.LONGEST), zip);

        Receipt done = publish(receipts().publish(Generation.V2, rehearsal.course(), List.of(DemoWorld.WORDS)));

        assertThat(done.isDone()).isTrue();
        assertThat(rehearsal.calls(Endpoint.PUBLISH).get(0).sent().path())
                .isEqualTo("/api/authoringProgrammingAssignments.v3");
    }

    @Test
    void saysThatNobodyIsAuthorised() throws Exception {
        upload();
        rehearsal.token("stale");

        CourseraException failure = catchThrowableOfType(CourseraException.class, () -> publish(words()));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_AUTHORIZED);
    }

    @Test
    void triesOnceForSomebodyWhoComesAgain() throws Exception {
        rehearsal.simulator().world().rules().processing(Processing.lasting(3));
        upload();
        Receipt receipt = words();

        List<State> states = new ArrayList<>();
        for (int passes = 0; passes < 3; passes++) {
            // What a build that survives a restart does: it keeps the text, and nothing else.
            String kept = ReceiptJson.write(receipt);
            receipt = rehearsal
                    .coursera()
                    .publisher()
                    .pass(ReceiptJson.read(kept), ReceiptStore.NONE, UploadListener.NONE);
            states.add(receipt.publications().get(0).state());
        }

        assertThat(states).first().isEqualTo(State.GRADER_PENDING);
        assertThat(states).last().isEqualTo(State.PUBLISHED);
    }

    private Receipts receipts() {
        return rehearsal.coursera().receipts();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void countsWhatAnEarlierReceiptPublishedUnlessThereIsSomethingNew(boolean draftsOutlivePublishing)
            throws Exception {
        upload();
        rehearsal.simulator().world().rules().draftsOutlivePublishing(draftsOutlivePublishing);
        Receipt begun = publish(items(DemoWorld.WORDS, "noSuchItem"));
        assertThat(begun.isDone()).isFalse();

        Receipt again = publish(items(DemoWorld.WORDS, DemoWorld.GREETING).publishingAfter(begun));

        assertThat(again.isDone()).isTrue();
        assertThat(again.publications().get(0).message())
                .isEqualTo(draftsOutlivePublishing ? "" : "it was published before, and there is nothing new");
        Optional<String> newer = upload().grader().id();
        assertThat(publish(items(DemoWorld.WORDS).publishingAfter(begun)).isDone())
                .isTrue();
        assertThat(rehearsal.publishedGraderOf(Rehearsal.COUNT)).isEqualTo(newer);
    }

    private Receipt items(String... items) {
        return receipts().publish(Generation.V1, rehearsal.course(), List.of(items));
    }

    private Receipt words() {
        return receipts().publish(Generation.V1, rehearsal.course(), List.of(DemoWorld.WORDS));
    }

    private Receipt upload() throws Exception {
        TestArtefact image = TestArtefact.image();
        Receipt done = rehearsal.upload(
                rehearsal.receipt(Generation.V1, image, Rehearsal.COUNT, Rehearsal.LONGEST, Rehearsal.GREET), image);
        assertThat(Optional.of(done).map(Receipt::isDone)).contains(true);
        return done;
    }

    private Receipt publish(Receipt receipt) throws Exception {
        return rehearsal.publish(receipt, Duration.ZERO);
    }
}

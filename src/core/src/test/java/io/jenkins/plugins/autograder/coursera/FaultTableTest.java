package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.GraderStatus;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault at every step of an upload and of a publication. The end is success, or one clear error and a receipt from
 * which it is gone on with; never a second registration, never a grader whose id is lost, never "published" when it is not.
 */
@Tag("B-15")
class FaultTableTest {
    private static final List<String> ANYWHERE = List.of(
            "503",
            "500",
            "403",
            "400",
            "302",
            "bare-status",
            "page-status",
            "retry-after:3s",
            "retry-after-date:3s",
            "retry-after:24h",
            "late-status",
            "cut",
            "lost-answer",
            "cut-answer",
            "truncated",
            "not-json",
            "wrong-json",
            "no-elements",
            "slow-body:1ms",
            "expired-token");

    private static final List<String> UPLOADS =
            List.of("cut-upload:10", "crashed", "canceled", "half-uploaded", "slow-start:1ms");

    private Rehearsal rehearsal;

    @BeforeEach
    void start() {
        rehearsal = new Rehearsal();
    }

    @AfterEach
    void stop() {
        rehearsal.close();
    }

    static Stream<Arguments> uploads() {
        return Stream.of(Generation.values()).flatMap(generation -> {
            String number = generation == Generation.V1 ? "v1" : "v2";
            List<String> steps = List.of(
                    "course",
                    generation == Generation.V1 ? "attempts" : "graders",
                    "instance",
                    "upload",
                    "assembly",
                    "register-" + number,
                    "attach-" + number);
            return Stream.concat(
                            steps.stream().flatMap(step -> Stream.concat(
                                            ANYWHERE.stream(),
                                            step.equals("upload")
                                                    ? UPLOADS.stream()
                                                    : step.equals("assembly")
                                                            ? Stream.of("assembly-not-found", "assembly-not-found:200")
                                                            : Stream.of("slow-start:1ms"))
                                    .filter(fault -> !fault.equals("expired-token")
                                            || !step.equals("instance")
                                                    && !step.equals("upload")
                                                    && !step.equals("assembly"))
                                    .map(fault -> step + "=" + fault)),
                            // The answer is lost, and the first looks for what became of it fail, too.
                            Stream.of("register-" + number + "=lost-answer " + steps.get(1) + ":2=503"))
                    .map(fault -> Arguments.of(generation, fault));
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("uploads")
    void uploadSucceedsOrCanBeGoneOnWith(Generation generation, String faults) throws Exception {
        TestArtefact artefact = generation == Generation.V1 ? TestArtefact.image() : TestArtefact.zip();
        for (String fault : faults.split(" ")) {
            rehearsal.simulator().faults().arm(fault);
        }
        // Only a slug has to be looked up.
        String course = faults.startsWith("course=") ? DemoWorld.SLUG : rehearsal.course();
        Receipt end;
        try {
            end = rehearsal.upload(
                    rehearsal.receipt(generation, course, artefact, Rehearsal.COUNT, Rehearsal.LONGEST), artefact);
        } catch (CourseraException e) {
            assertClear(e);
            assertThat(rehearsal.simulator().faults().armed()).as("not met").isEmpty();
            renewToken();
            end = resumed(artefact);
        }

        assertThat(end.isDone()).isTrue();
        assertThat(rehearsal.simulator().faults().armed()).as("not met").isEmpty();
        assertThat(rehearsal.registered()).as("registrations").isOne();
        assertThat(end.grader().id())
                .contains(rehearsal.simulator().world().graders().all().get(0).id());
        assertThat(rehearsal.graderOf(Rehearsal.COUNT)).isEqualTo(end.grader().id());
        assertThat(rehearsal.graderOf(Rehearsal.LONGEST)).isEqualTo(end.grader().id());
        assertThat(artefact.isAllClosed()).isTrue();
    }

    /** Where nobody can tell whether it was registered, a person looks, and says so. */
    private Receipt resumed(Artefact artefact) throws Exception {
        try {
            return rehearsal.resume(artefact);
        } catch (CourseraException e) {
            assertThat(e.reason()).isEqualTo(Reason.UNCERTAIN);
            assertThat(rehearsal.registered()).isZero();
            return rehearsal.upload(Receipts.told(rehearsal.kept().read(), Optional.empty()), artefact);
        }
    }

    static Stream<Arguments> looks() {
        return Stream.of(Generation.values())
                .flatMap(generation -> Stream.concat(ANYWHERE.stream(), Stream.of("slow-start:1ms"))
                        .map(fault -> Arguments.of(
                                generation, (generation == Generation.V1 ? "attempt=" : "status=") + fault)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("looks")
    void aGraderIsWaitedForOrCanBeLookedAtAgain(Generation generation, String fault) throws Exception {
        rehearsal.simulator().world().rules().processing(Processing.lasting(Duration.ofMinutes(10)));
        TestArtefact artefact = generation == Generation.V1 ? TestArtefact.image() : TestArtefact.zip();
        Receipt uploaded = rehearsal.upload(rehearsal.receipt(generation, artefact), artefact);
        rehearsal.simulator().faults().arm(fault);

        GraderStatus status;
        try {
            status = await(uploaded);
        } catch (CourseraException e) {
            assertClear(e);
            renewToken();
            status = await(uploaded);
        }

        assertThat(status.isCompleted()).isTrue();
        assertThat(rehearsal.simulator().faults().armed()).isEmpty();
    }

    private GraderStatus await(Receipt receipt) throws Exception {
        return rehearsal
                .coursera()
                .watch()
                .await(
                        receipt.generation(),
                        receipt.course(),
                        receipt.grader().id().orElseThrow(),
                        Duration.ofMinutes(40),
                        rehearsal.listener());
    }

    static Stream<String> publications() {
        List<String> faults = Stream.concat(ANYWHERE.stream(), Stream.of("stale-token", "slow-start:1ms"))
                .toList();
        return Stream.of("item", "draft", "publish").flatMap(step -> faults.stream()
                .filter(fault -> !fault.equals("stale-token") || step.equals("publish"))
                .map(fault -> step + "=" + fault));
    }

    @ParameterizedTest
    @MethodSource("publications")
    void publicationSucceedsOrCanBeTriedAgain(String fault) throws Exception {
        TestArtefact image = TestArtefact.image();
        Receipt uploaded =
                rehearsal.upload(rehearsal.receipt(Generation.V1, image, Rehearsal.COUNT, Rehearsal.LONGEST), image);
        rehearsal.simulator().faults().arm(fault);
        Receipt end;
        try {
            end = rehearsal.publish(uploaded.publishing(List.of(DemoWorld.WORDS)), Duration.ZERO);
        } catch (CourseraException e) {
            assertClear(e);
            end = rehearsal.kept().read();
        }
        assertThat(rehearsal.simulator().faults().armed()).as("not met").isEmpty();
        boolean saidPublished = end.isDone();
        boolean isPublished = rehearsal
                .publishedGraderOf(Rehearsal.COUNT)
                .equals(uploaded.grader().id());
        if (saidPublished) {
            assertThat(isPublished).isTrue();
        } else {
            assertThat(end.publications().get(0).message()).isNotEmpty();
            renewToken();
            assertThat(rehearsal.publish(rehearsal.kept().read(), Duration.ZERO).isDone())
                    .isTrue();
        }
        assertThat(rehearsal.publishedGraderOf(Rehearsal.COUNT))
                .isEqualTo(uploaded.grader().id());
        assertThat(rehearsal.registered()).isOne();
    }

    private void renewToken() {
        rehearsal.token(rehearsal
                .simulator()
                .world()
                .accounts()
                .issueAccessToken(rehearsal.world().user(), rehearsal.world().client(), Accounts.SCOPES));
    }

    /** One line that says what was tried. */
    private static void assertClear(CourseraException failure) {
        assertThat(failure.getMessage()).doesNotContain("\n").hasSizeBetween(20, 1500);
        assertThat(Optional.of(failure.reason())).isNotEqualTo(Optional.of(Reason.LOCAL));
    }
}

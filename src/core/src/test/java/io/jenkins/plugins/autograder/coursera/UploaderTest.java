package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.http.Exchange;
import io.jenkins.plugins.autograder.simulator.world.UrlStyle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploaderTest {
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
    void uploadsRegistersAndAttachesAnImage() throws Exception {
        TestArtefact image = TestArtefact.image();

        Receipt done =
                rehearsal.upload(rehearsal.receipt(Generation.V1, image, Rehearsal.COUNT, Rehearsal.LONGEST), image);

        assertThat(done.isDone()).isTrue();
        assertThat(done).isEqualTo(rehearsal.kept().read());
        String grader = done.grader().id().orElseThrow();
        assertThat(rehearsal.graderOf(Rehearsal.COUNT)).contains(grader);
        assertThat(rehearsal.graderOf(Rehearsal.LONGEST)).contains(grader);
        Exchange upload = rehearsal.calls(Endpoint.UPLOAD).get(0);
        assertThat("sha256:" + upload.sent().content().sha256().orElseThrow())
                .isEqualTo(Digests.of(new ByteArrayInputStream(image.content())));
        assertThat(upload.sent().headers()).doesNotContainKey("content-length");
        Exchange registration = rehearsal.calls(Endpoint.REGISTER_V1).get(0);
        assertThat(registration.sent().headers()).doesNotContainKey("content-type");
        assertThat(registration.sent().content().json().orElseThrow().toString())
                .startsWith("{\"courseId\":\"" + rehearsal.course() + "\",\"bucket\":\"coursera-uploads\",\"key\":\"")
                .endsWith("grader.tar\",\"reservedCpu\":null,\"reservedMemory\":null,\"wallClockTimeout\":null}");
        assertThat(image.isAllClosed()).isTrue();
    }

    @Test
    @Tag("X-08")
    void givesTransloaditNoTokenOfOurs() throws Exception {
        TestArtefact image = TestArtefact.image();

        rehearsal.upload(rehearsal.receipt(Generation.V1, image), image);

        for (Endpoint endpoint : List.of(Endpoint.INSTANCE, Endpoint.UPLOAD, Endpoint.ASSEMBLY)) {
            assertThat(rehearsal.calls(endpoint)).isNotEmpty().allSatisfy(call -> assertThat(
                            call.sent().secrets().values())
                    .isEmpty());
        }
        assertThat(rehearsal.calls(Endpoint.REGISTER_V1))
                .allSatisfy(call -> assertThat(call.sent().secrets().values()).isNotEmpty());
    }

    @Test
    void uploadsAZipForABranch() throws Exception {
        TestArtefact zip = TestArtefact.zip();
        String branch = rehearsal.world().spring().id();
        Receipt receipt = rehearsal
                .coursera()
                .receipts()
                .upload(
                        new UploadRequest(
                                Generation.V2,
                                branch.replace("~", "!~"),
                                List.of(Rehearsal.COUNT),
                                new Resources(OptionalInt.of(2), OptionalInt.of(8192), OptionalInt.of(600)),
                                false),
                        zip);

        Receipt done = rehearsal.upload(receipt, zip);

        assertThat(done.isDone()).isTrue();
        assertThat(rehearsal.calls(Endpoint.UPLOAD).get(0).sent().headers()).containsKey("content-length");
        assertThat(rehearsal
                        .calls(Endpoint.REGISTER_V2)
                        .get(0)
                        .sent()
                        .content()
                        .json()
                        .orElseThrow()
                        .toString())
                .contains("{\"typeName\":\"branchContext\",\"definition\":{\"branchId\":\"" + branch + "\"}}")
                .contains("\"reservedCpu\":2048,\"reservedMemory\":8192,\"wallClockTimeout\":600");
        assertThat(rehearsal.calls(Endpoint.ATTACH_V2).get(0).sent().query())
                .containsEntry("id", List.of(branch.replace("~", "!~") + "~wOrds"));
        assertThat(rehearsal
                        .simulator()
                        .world()
                        .courses()
                        .assignment(branch, "wOrds")
                        .orElseThrow()
                        .part("count")
                        .orElseThrow()
                        .grader())
                .isEqualTo(done.grader().id());
    }

    @Test
    void leavesItAtRegisteringWhereThereIsNoPart() throws Exception {
        TestArtefact zip = TestArtefact.zip();

        assertThat(rehearsal.upload(rehearsal.receipt(Generation.V2, zip), zip).isDone())
                .isTrue();
        assertThat(rehearsal.registered()).isOne();
    }

    @Test
    @Tag("B-11")
    void asksAtOnceWhetherTheUploadIsPutAwayAndNeverSleepsForLong() throws Exception {
        TestArtefact image = TestArtefact.image();
        rehearsal.simulator().world().rules().assemblyLooks(6);

        rehearsal.upload(rehearsal.receipt(Generation.V1, image), image);

        assertThat(rehearsal.time().sleeps())
                .extracting(Duration::toMillis)
                .containsExactly(250L, 500L, 1000L, 2000L, 4000L, 5000L);
    }

    @ParameterizedTest
    @EnumSource(UrlStyle.class)
    @Tag("B-13")
    @Tag("X-06")
    void findsWhereTheUploadLiesHoweverItsAddressIsWrittenAndKeepsNoSignature(UrlStyle style) throws Exception {
        TestArtefact image = TestArtefact.image();
        rehearsal.simulator().world().rules().urlStyle(style);

        Receipt done = rehearsal.upload(rehearsal.receipt(Generation.V1, image), image);

        assertThat(done.isDone()).isTrue();
        assertThat(rehearsal.kept().json()).doesNotContain("Signature", "AWSAccessKeyId", "?");
    }

    @Test
    @Tag("B-14")
    void needsNoLocation() throws Exception {
        TestArtefact image = TestArtefact.image();
        rehearsal.simulator().faults().arm("register-v1=no-location");

        assertThat(rehearsal
                        .upload(rehearsal.receipt(Generation.V1, image), image)
                        .isDone())
                .isTrue();
        assertThat(rehearsal.registered()).isOne();
    }

    @Test
    @Tag("B-07")
    void saysWhatCourseraSaysAgainstARegistrationAndResumesWithoutUploadingAgain() throws Exception {
        TestArtefact image = TestArtefact.image();
        rehearsal.simulator().faults().arm("register-v1=403");

        CourseraException failure = catchThrowableOfType(
                CourseraException.class,
                () -> rehearsal.upload(rehearsal.receipt(Generation.V1, image, Rehearsal.COUNT), image));

        assertThat(failure.reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(failure)
                .hasMessageContaining("could not register the grader")
                .hasMessageContaining("status 403, ");
        assertThat(rehearsal.kept().read().file()).isPresent();
        assertThat(rehearsal.resume(image).isDone()).isTrue();
        assertThat(rehearsal.stored()).isOne();
        assertThat(rehearsal.registered()).isOne();
    }

    @Test
    @Tag("B-10")
    void saysThatWhatIsToBeUploadedCannotBeRead() throws Exception {
        TestArtefact image = TestArtefact.image();
        image.breakInTheMiddle();

        CourseraException failure = catchThrowableOfType(
                CourseraException.class, () -> rehearsal.upload(rehearsal.receipt(Generation.V1, image), image));

        assertThat(failure.reason()).isEqualTo(Reason.LOCAL);
        assertThat(failure).hasMessage("could not read grader.tar: the engine hung up");
        assertThat(rehearsal.registered()).isZero();
        assertThat(image.isAllClosed()).isTrue();
    }

    /** An engine's connection breaks, too, when nobody reads from it any more. */
    @Test
    void tellsALostConnectionFromASourceThatFails() throws Exception {
        byte[] content = TestArtefact.image().content();
        AtomicInteger opened = new AtomicInteger();
        Artefact image = new ImageArtefact(
                "grader:1",
                "grader.tar",
                "sha256:x",
                OptionalLong.empty(),
                () -> opened.incrementAndGet() == 1
                        ? new SequenceInputStream(new ByteArrayInputStream(new byte[1 << 20]), new EndlessWait())
                        : new ByteArrayInputStream(content));
        rehearsal.simulator().faults().arm("upload=cut-upload:10");

        Receipt done = rehearsal.upload(rehearsal.receipt(Generation.V1, image), image);

        assertThat(done.isDone()).isTrue();
        assertThat(opened).hasValue(2);
        assertThat(rehearsal.registered()).isOne();
    }

    /** Gives nothing, until whoever reads is interrupted, and then fails. */
    private static final class EndlessWait extends InputStream {
        @Override
        public int read() throws IOException {
            try {
                new CountDownLatch(1).await();
                return -1;
            } catch (InterruptedException e) {
                throw new IOException("the engine was lost", e);
            }
        }
    }

    @Test
    @Tag("B-12")
    void uploadsAgainAtOnceWhatTransloaditGaveUp() throws Exception {
        TestArtefact image = TestArtefact.image();
        rehearsal.simulator().faults().arm("upload=canceled");

        Receipt done = rehearsal.upload(rehearsal.receipt(Generation.V1, image), image);

        assertThat(done.isDone()).isTrue();
        assertThat(rehearsal.calls(Endpoint.UPLOAD)).hasSize(2);
        assertThat(rehearsal.said()).contains("The upload did not arrive; uploading again");
    }

    @Test
    @Tag("B-08")
    void givesUpAnUploadOfWhichNothingMoreArrivesAndNeverShowsMoreThanAllOfIt() throws Exception {
        TestArtefact image = TestArtefact.image();
        rehearsal.simulator().faults().arm("upload=half-uploaded");

        Receipt done = rehearsal.upload(rehearsal.receipt(Generation.V1, image), image);

        assertThat(done.isDone()).isTrue();
        assertThat(rehearsal.calls(Endpoint.UPLOAD)).hasSize(2);
        assertThat(rehearsal.progress()).isNotEmpty().allSatisfy(progress -> assertThat(
                        progress.share().orElseThrow())
                .isBetween(0.0, 1.0));
    }

    @Test
    void measuresFirstWhereTheServiceWantsToBeToldTheLength() throws Exception {
        TestArtefact image = TestArtefact.image();
        rehearsal.simulator().faults().arm("upload=411");

        Receipt done = rehearsal.upload(rehearsal.receipt(Generation.V1, image), image);

        assertThat(done.isDone()).isTrue();
        assertThat(rehearsal.calls(Endpoint.UPLOAD).get(1).sent().headers()).containsKey("content-length");
    }

    @Test
    void doesNotGoOnWithSomethingElse() throws Exception {
        TestArtefact image = TestArtefact.image();
        rehearsal.simulator().faults().arm("instance=404");
        assertThat(catchThrowable(() -> rehearsal.upload(rehearsal.receipt(Generation.V1, image), image)))
                .isNotNull();
        image.change();

        assertThat(catchThrowable(() -> rehearsal.resume(image)))
                .hasMessageContaining("is not what the receipt was begun with any more");
        assertThat(rehearsal.stored()).isZero();
    }

    @Test
    void sendsNothingBeforeItIsKnownThatCourseraTakesTheToken() {
        TestArtefact image = TestArtefact.image();
        rehearsal.token("stale");

        CourseraException failure = catchThrowableOfType(
                CourseraException.class, () -> rehearsal.upload(rehearsal.receipt(Generation.V1, image), image));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_AUTHORIZED);
        assertThat(image.opened()).isZero();
    }

    @Test
    void attachesToTheOtherPartsWhereOneIsRefused() throws Exception {
        TestArtefact image = TestArtefact.image();
        PartRef missing = new PartRef("wOrds", "missing");

        CourseraException failure = catchThrowableOfType(
                CourseraException.class,
                () -> rehearsal.upload(rehearsal.receipt(Generation.V1, image, missing, Rehearsal.COUNT), image));

        assertThat(failure)
                .hasMessageStartingWith(
                        "attached to 1 of 2 parts; the first of the others: could not attach the grader to"
                                + " wOrds/missing (POST ")
                .hasMessageContaining("status 404, there is no part missing");
        Receipt kept = rehearsal.kept().read();
        assertThat(rehearsal.graderOf(Rehearsal.COUNT)).isEqualTo(kept.grader().id());
        assertThat(kept.attachments().get(0).problem()).isPresent();
        assertThat(kept.isDone()).isFalse();
    }

    @Test
    void resolvesASlug() throws Exception {
        TestArtefact image = TestArtefact.image();
        Receipt receipt = rehearsal
                .coursera()
                .receipts()
                .upload(new UploadRequest(Generation.V1, "demo-course", List.of(), Resources.DEFAULT, false), image);

        assertThat(rehearsal.upload(receipt, image).course()).isEqualTo(rehearsal.course());
    }

    @Test
    void saysWhatASlugIsWhereThereIsNoSuchCourse() {
        TestArtefact image = TestArtefact.image();
        Receipt receipt = rehearsal
                .coursera()
                .receipts()
                .upload(new UploadRequest(Generation.V1, "no-course", List.of(), Resources.DEFAULT, false), image);

        assertThat(catchThrowable(() -> rehearsal.upload(receipt, image)))
                .hasMessage(
                        "there is no course with the slug no-course; the slug is what follows /learn/ or /teach/ in the"
                                + " address of its page");
        assertThat(image.opened()).isZero();
    }

    @Test
    void registersAgainWhatIsThereAlready() throws Exception {
        TestArtefact image = TestArtefact.image();
        Receipt first = rehearsal.upload(rehearsal.receipt(Generation.V1, image), image);
        Coursera coursera = rehearsal.coursera();

        Receipt again = coursera.receipts()
                .reregister(
                        new UploadRequest(
                                Generation.V1,
                                rehearsal.course(),
                                List.of(Rehearsal.COUNT),
                                new Resources(OptionalInt.of(2), OptionalInt.empty(), OptionalInt.empty()),
                                false),
                        coursera.client()
                                .attempt(rehearsal.course(), first.grader().id().orElseThrow()));
        Receipt done = coursera.uploader().run(again, Optional.empty(), rehearsal.kept(), rehearsal.listener());

        assertThat(rehearsal.stored()).isOne();
        assertThat(rehearsal.registered()).isEqualTo(2);
        assertThat(rehearsal.graderOf(Rehearsal.COUNT)).isEqualTo(done.grader().id());
        assertThat(done.grader()).isNotEqualTo(first.grader());
    }

    @Test
    void rollsBackToWhatWasAttachedBefore() throws Exception {
        TestArtefact image = TestArtefact.image();
        Receipt first = rehearsal.upload(rehearsal.receipt(Generation.V1, image, Rehearsal.COUNT), image);
        Receipt second = rehearsal.upload(rehearsal.receipt(Generation.V1, image, Rehearsal.COUNT), image);
        assertThat(second.attachments().get(0).before())
                .isEqualTo(first.grader().id());
        Coursera coursera = rehearsal.coursera();

        Receipt back = coursera.receipts().rollback(second, Optional.empty());
        coursera.uploader().run(back, Optional.empty(), ReceiptStore.NONE, UploadListener.NONE);

        assertThat(rehearsal.graderOf(Rehearsal.COUNT)).isEqualTo(first.grader().id());
    }

    @Test
    void doesNotGuessWhatAPartHadBefore() throws Exception {
        TestArtefact image = TestArtefact.image();
        Receipt only = rehearsal.upload(rehearsal.receipt(Generation.V1, image, Rehearsal.COUNT), image);
        Receipts receipts = rehearsal.coursera().receipts();

        assertThat(catchThrowable(() -> receipts.rollback(only, Optional.empty())))
                .hasMessageStartingWith("it is not known which grader [wOrds/count] had before");
        assertThat(receipts.rollback(only, Optional.of("z8VsfYIYEeWxFFoymFg8zQ"))
                        .attachments())
                .extracting(Attachment::grader)
                .containsExactly(Optional.of("z8VsfYIYEeWxFFoymFg8zQ"));
    }
}

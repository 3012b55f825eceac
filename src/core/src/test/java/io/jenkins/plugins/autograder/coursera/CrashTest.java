package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.http.Answer;
import io.jenkins.plugins.autograder.coursera.http.Call;
import io.jenkins.plugins.autograder.coursera.http.Connector;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process is killed at each call in turn: before it is sent, and after it is done and before its answer is read. What was kept then is
 * all that there is.
 */
class CrashTest {
    /** No clause of ours catches it, as none sees the end of the process. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Kills at one call. */
    private static final class Killer implements Connector {
        private final Connector real;
        private final boolean answered;
        private int left;

        Killer(Connector real, int call, boolean answered) {
            this.real = real;
            this.left = call;
            this.answered = answered;
        }

        @Override
        public Answer send(Call call, Optional<Secret> token) throws IOException, InterruptedException {
            if (left-- > 0) {
                return real.send(call, token);
            }
            if (answered) {
                real.send(call, token);
            }
            throw new Killed();
        }
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void goesOnAfterAnyCallOfAnUploadWithoutUploadingOrRegisteringTwice(Generation generation) throws Exception {
        boolean killed = true;
        for (int call = 0; killed; call++) {
            for (boolean answered : new boolean[] {false, true}) {
                killed = uploadIsKilledAt(generation, call, answered);
            }
        }
    }

    /** @return whether there is such a call */
    private static boolean uploadIsKilledAt(Generation generation, int call, boolean answered) throws Exception {
        try (Rehearsal rehearsal = new Rehearsal()) {
            TestArtefact artefact = generation == Generation.V1 ? TestArtefact.image() : TestArtefact.zip();
            rehearsal.between(real -> new Killer(real, call, answered));
            boolean killed = false;
            try {
                rehearsal.upload(rehearsal.receipt(generation, artefact, Rehearsal.COUNT, Rehearsal.LONGEST), artefact);
            } catch (Killed e) {
                killed = true;
            }
            rehearsal.between(real -> real);
            Receipt end = resumed(rehearsal, artefact);

            assertThat(end.isDone()).isTrue();
            assertThat(rehearsal.stored())
                    .as("uploads, killed at call %s", call)
                    .isOne();
            assertThat(rehearsal.registered())
                    .as("registrations, killed at call %s", call)
                    .isOne();
            assertThat(rehearsal.graderOf(Rehearsal.COUNT))
                    .isEqualTo(end.grader().id());
            assertThat(rehearsal.graderOf(Rehearsal.LONGEST))
                    .isEqualTo(end.grader().id());
            return killed;
        }
    }

    /** The one case in which nobody can tell: then a person looks, and says so. */
    private static Receipt resumed(Rehearsal rehearsal, TestArtefact artefact) throws Exception {
        try {
            return rehearsal.resume(artefact);
        } catch (CourseraException e) {
            assertThat(e.reason()).isEqualTo(Reason.UNCERTAIN);
            assertThat(e).hasMessageContaining("say --registered GRADER or --not-registered");
            assertThat(rehearsal.registered()).isZero();
            return rehearsal.upload(Receipts.told(rehearsal.kept().read(), Optional.empty()), artefact);
        }
    }

    @Test
    void goesOnAfterAnyCallOfAPublication() throws Exception {
        boolean killed = true;
        for (int call = 0; killed; call++) {
            for (boolean answered : new boolean[] {false, true}) {
                for (boolean draftsOutlivePublishing : new boolean[] {false, true}) {
                    killed = publicationIsKilledAt(call, answered, draftsOutlivePublishing);
                }
            }
        }
    }

    private static boolean publicationIsKilledAt(int call, boolean answered, boolean draftsOutlivePublishing)
            throws Exception {
        try (Rehearsal rehearsal = new Rehearsal()) {
            rehearsal.simulator().world().rules().draftsOutlivePublishing(draftsOutlivePublishing);
            TestArtefact image = TestArtefact.image();
            Receipt uploaded = rehearsal.upload(
                    rehearsal.receipt(Generation.V1, image, Rehearsal.COUNT, Rehearsal.LONGEST), image);
            rehearsal.between(real -> new Killer(real, call, answered));
            boolean killed = false;
            try {
                rehearsal.publish(uploaded.publishing(List.of(DemoWorld.WORDS)), Duration.ZERO);
            } catch (Killed e) {
                killed = true;
            }
            rehearsal.between(real -> real);
            Receipt end = rehearsal.publish(rehearsal.kept().read(), Duration.ZERO);

            assertThat(end.isDone()).as("killed at call %s", call).isTrue();
            assertThat(rehearsal.publishedGraderOf(Rehearsal.COUNT))
                    .isEqualTo(uploaded.grader().id());
            return killed;
        }
    }

    @Test
    void uploadsOnceMoreWhereItWasKilledInTheMiddleOfTheUpload() throws Exception {
        try (Rehearsal rehearsal = new Rehearsal()) {
            TestArtefact image = TestArtefact.image();
            rehearsal.simulator().faults().arm("upload=half-uploaded");
            rehearsal.between(real -> (call, token) -> {
                Answer answer = real.send(call, token);
                if (call.uri().getPath().startsWith("/assemblies/")
                        && call.method().equals("POST")) {
                    throw new Killed();
                }
                return answer;
            });
            try {
                rehearsal.upload(rehearsal.receipt(Generation.V1, image), image);
            } catch (Killed e) {
                rehearsal.between(real -> real);
            }

            assertThat(rehearsal.resume(image).isDone()).isTrue();
            assertThat(rehearsal.registered()).isOne();
            assertThat(rehearsal.said()).contains("Asking what became of the upload that was begun");
        }
    }
}

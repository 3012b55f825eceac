package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.Assembly;
import io.jenkins.plugins.autograder.coursera.client.Transloadit;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Uploads, so that in the end the file lies at Transloadit once. The address is in the receipt before the first byte is
 * sent: whatever happens then, Transloadit is asked before anything is sent again.
 */
final class TransferStep {
    private static final int MOST_UPLOADS = 3;

    private final Transloadit transloadit;
    private final Time time;
    private final Patience patience;
    private final UploadListener listener;

    TransferStep(Transloadit transloadit, Time time, Patience patience, UploadListener listener) {
        this.transloadit = transloadit;
        this.time = time;
        this.patience = patience;
        this.listener = listener;
    }

    void perform(Journal journal, Artefact artefact) throws CourseraException, InterruptedException {
        Transfer transfer = journal.receipt().transfer().orElseThrow();
        if (transfer.step() == Step.UNDER_WAY) {
            listener.said("Asking what became of the upload that was begun");
            if (arrived(journal, new Sent())) {
                return;
            }
        }
        identify(journal, artefact);
        Optional<String> lost = Optional.empty();
        for (int uploads = 1; uploads <= MOST_UPLOADS; uploads++) {
            Sent sent = new Sent();
            lost = upload(journal, artefact, sent);
            if (arrived(journal, sent)) {
                return;
            }
            listener.said("The upload did not arrive"
                    + lost.map(why -> " (" + why + ")").orElse("")
                    + (uploads < MOST_UPLOADS ? "; uploading again" : ""));
        }
        throw new CourseraException(
                Reason.UNAVAILABLE,
                "the upload did not arrive in " + MOST_UPLOADS + " tries"
                        + lost.map(why -> "; at last: " + why).orElse("")
                        + ". Nothing was registered; see whether your network is up, then resume from the receipt");
    }

    /** What was begun is gone on with only if it is still the same. */
    private static void identify(Journal journal, Artefact artefact) throws CourseraException, InterruptedException {
        Transfer transfer = journal.receipt().transfer().orElseThrow();
        try {
            String identity = artefact.identity();
            if (!transfer.identity().isEmpty() && !transfer.identity().equals(identity)) {
                throw new CourseraException(
                        Reason.LOCAL,
                        transfer.artefact() + " is not what the receipt was begun with any more (" + identity + ", not "
                                + transfer.identity() + "); begin a new upload");
            }
            journal.write(journal.receipt().with(transfer.identifiedAs(identity)));
        } catch (IOException e) {
            throw local(artefact, e);
        }
    }

    /** What is known of an upload when it was sent. */
    private static final class Sent {
        private long bytes;
        private Optional<String> lost = Optional.empty();
    }

    /** Upload, and say why it is not known to have arrived; nothing if Transloadit has answered that it has. */
    private Optional<String> upload(Journal journal, Artefact artefact, Sent sent)
            throws CourseraException, InterruptedException {
        if (send(journal, artefact, length(artefact), sent)) {
            return sent.lost;
        }
        listener.said("The service wants to be told the length; measuring");
        return send(journal, artefact, measured(artefact), sent)
                ? sent.lost
                : Optional.of("the service wants to be told a length, and does not take it");
    }

    /** Send it, and say whether the service took it without being told another length first. */
    private boolean send(Journal journal, Artefact artefact, OptionalLong length, Sent sent)
            throws CourseraException, InterruptedException {
        Transfer transfer = journal.receipt().transfer().orElseThrow();
        String assembly = UUID.randomUUID().toString().replace("-", "");
        URI address = transloadit.address(assembly);
        journal.write(journal.receipt().with(transfer.begun(address)));
        listener.said("Uploading " + artefact.name() + " as " + transfer.fileName());
        ProgressMeter meter = new ProgressMeter(time, estimate(artefact), listener);
        try (UploadForm form =
                new UploadForm(artefact, transloadit.params(), transfer.fileName(), length, assembly, meter::sent)) {
            try {
                boolean taken = transloadit.upload(transloadit.upload(address, form, patience.silence()));
                sent.bytes = taken ? meter.end() : 0;
                return taken;
            } catch (CourseraException e) {
                if (form.failure().isPresent()) {
                    throw local(artefact, form.failure().get());
                }
                if (e.reason() != Reason.UNCERTAIN) {
                    throw e;
                }
                sent.lost = Optional.of(String.valueOf(e.getMessage()));
                return true;
            }
        }
    }

    private static OptionalLong estimate(Artefact artefact) throws CourseraException, InterruptedException {
        try {
            return artefact.estimatedLength();
        } catch (IOException e) {
            throw local(artefact, e);
        }
    }

    private static OptionalLong length(Artefact artefact) throws CourseraException, InterruptedException {
        try {
            return artefact.knownLength();
        } catch (IOException e) {
            throw local(artefact, e);
        }
    }

    /** By reading all of it once. */
    private static OptionalLong measured(Artefact artefact) throws CourseraException, InterruptedException {
        try (InputStream in = artefact.open()) {
            return OptionalLong.of(in.transferTo(OutputStream.nullOutputStream()));
        } catch (IOException e) {
            throw local(artefact, e);
        }
    }

    private static CourseraException local(Artefact artefact, IOException e) {
        return new CourseraException(Reason.LOCAL, "could not read " + artefact.name() + ": " + e.getMessage(), e);
    }

    /** Wait until it is known what became of an upload. */
    private boolean arrived(Journal journal, Sent sent) throws CourseraException, InterruptedException {
        Transfer transfer = journal.receipt().transfer().orElseThrow();
        AssemblyWatch watch = new AssemblyWatch(transloadit, time, patience, listener);
        Assembly assembly = watch.await(transfer.address().orElseThrow());
        if (assembly.state() != Assembly.State.COMPLETED) {
            journal.write(journal.receipt().with(transfer.lost()));
            return false;
        }
        journal.write(journal.receipt()
                .with(transfer.done(sent.bytes))
                .with(assembly.file().orElseThrow()));
        listener.said("The upload has arrived");
        return true;
    }
}

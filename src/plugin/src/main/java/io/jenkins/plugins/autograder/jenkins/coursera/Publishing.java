package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.AbortException;
import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.Publication;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptFile;
import io.jenkins.plugins.autograder.coursera.Step;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.policy.Consequences;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** What step and build step do. */
final class Publishing {
    private final Scene scene;

    Publishing(Scene scene) {
        this.scene = scene;
    }

    /**
     * Publish, and wait as long as that may help.
     *
     * @throws AbortException if nothing could be asked, or if the policy says that the step fails
     */
    PublishSummary publish(PublishOptions given) throws IOException, InterruptedException {
        PublishOptions options = given.expanded(scene::expand);
        ReceiptOfBuild receipts = new ReceiptOfBuild(scene, options.receipt);
        try {
            Coursera coursera = Service.of(options.credentialsId, scene.run());
            Receipt end = coursera.publisher()
                    .run(
                            plan(options, coursera),
                            options.patience(),
                            receipts.file(),
                            new LogListener(scene.console()));
            return end(options, end);
        } catch (CourseraException | IllegalArgumentException e) {
            throw Service.abort(options.credentialsId, e);
        } finally {
            receipts.keep();
        }
    }

    /**
     * Try each item once.
     *
     * @param last whether there will be no other try
     * @return what became of them; nothing if another try may help
     */
    Optional<PublishSummary> pass(PublishOptions options, boolean last) throws IOException, InterruptedException {
        ReceiptOfBuild receipts = new ReceiptOfBuild(scene, options.receipt);
        boolean over = true;
        try {
            Coursera coursera = Service.of(options.credentialsId, scene.run());
            ReceiptFile file = receipts.file();
            Receipt known = Files.exists(file.path()) ? file.read() : plan(options, coursera);
            Receipt now = coursera.publisher().pass(known, file, new LogListener(scene.console()));
            over = last || open(now).stream().noneMatch(Publishing::mayChange);
            return over ? Optional.of(end(options, now)) : Optional.empty();
        } catch (CourseraException | IllegalArgumentException e) {
            throw Service.abort(options.credentialsId, e);
        } finally {
            if (over) {
                receipts.keep();
            }
        }
    }

    private Receipt plan(PublishOptions options, Coursera coursera)
            throws CourseraException, IOException, InterruptedException {
        Receipt planned = options.receipt(coursera.receipts());
        Optional<String> earlier =
                options.resume ? ReceiptArtifact.latest(scene.run(), options.receipt) : Optional.empty();
        return earlier.isPresent()
                ? new EarlierPublication(earlier.get(), scene.console()).goOn(planned, coursera.client())
                : planned;
    }

    private PublishSummary end(PublishOptions options, Receipt end) throws AbortException {
        List<Publication> open = open(end);
        for (Publication each : open) {
            scene.console().say(each.item() + " is not published: " + each.message());
        }
        int all = end.publications().size();
        String words = (all - open.size()) + " of " + all + " published";
        scene.console().say(words);
        new Consequences(options.policy, scene.place(), scene.console()).of(open.size(), words);
        return new PublishSummary(
                all - open.size(),
                open.size(),
                open.stream().allMatch(each -> each.state().worthAnotherTry()),
                options.receipt);
    }

    private static List<Publication> open(Receipt receipt) {
        return receipt.publications().stream()
                .filter(each -> each.step() != Step.DONE)
                .toList();
    }

    private static boolean mayChange(Publication each) {
        return each.state().worthAnotherTry() || each.state() == Publication.State.NOT_READY;
    }
}

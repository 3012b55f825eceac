package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.config.Durations;
import io.jenkins.plugins.autograder.coursera.Publisher;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.Receipts;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The parameters of step and build step, as Jenkins binds them; a blank text is one that was not given. */
final class PublishOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    String items;
    String credentialsId = "";
    String course = "";
    String profile = "coursera-v1";
    String wait = "30m";
    boolean experimental;
    String receipt = "coursera-publish.json";
    boolean resume = true;
    ResultPolicy policy = new ResultPolicy();

    PublishOptions(String items) {
        this.items = items;
    }

    /** The same, each text with what it stands for. */
    PublishOptions expanded(UnaryOperator<String> expand) {
        PublishOptions copy = new PublishOptions(expand.apply(items));
        copy.credentialsId = expand.apply(credentialsId);
        copy.course = expand.apply(course);
        copy.profile = expand.apply(profile);
        copy.wait = expand.apply(wait);
        copy.experimental = experimental;
        copy.receipt = expand.apply(receipt);
        copy.resume = resume;
        copy.policy = policy;
        return copy;
    }

    /**
     * What the engine is asked for.
     *
     * @throws IllegalArgumentException that says what is wrong, and what is allowed
     */
    Receipt receipt(Receipts receipts) {
        Generation generation = PartWords.generation(profile);
        try {
            return receipts.publish(
                    generation, course, Publisher.requireItems(generation, experimental, PartWords.words(items)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getMessage()).replace("say --experimental", "set experimental"), e);
        }
    }

    /** How long to wait in all. */
    Duration patience() {
        try {
            return Durations.parse(wait);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("wait is '" + wait + "'; " + Durations.ALLOWED, e);
        }
    }
}

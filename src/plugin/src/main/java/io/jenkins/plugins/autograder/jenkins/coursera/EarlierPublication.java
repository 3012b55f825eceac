package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptJson;
import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.jenkins.Console;
import java.util.Optional;

/**
 * What an earlier build published last. It is gone on with if it did not come to its end, and is of the same course.
 *
 * @param json its receipt
 * @param console is told
 */
record EarlierPublication(String json, Console console) {

    /**
     * The plan, with what may be published already.
     *
     * @param client tells the id of a course that is named by its slug
     */
    Receipt goOn(Receipt planned, CourseraClient client) throws CourseraException, InterruptedException {
        Optional<Receipt> earlier = read();
        if (earlier.isEmpty() || !new SameCourse(planned, client).has(earlier.get())) {
            return planned;
        }
        console.say("goes on with the publication that was begun at "
                + earlier.get().begun());
        return planned.publishingAfter(earlier.get());
    }

    private Optional<Receipt> read() {
        try {
            return Optional.of(ReceiptJson.read(json)).filter(receipt -> receipt.hasBegun() && !receipt.isDone());
        } catch (IllegalArgumentException nothingToGoOnWith) {
            return Optional.empty();
        }
    }
}

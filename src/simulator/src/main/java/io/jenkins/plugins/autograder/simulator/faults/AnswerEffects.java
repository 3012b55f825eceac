package io.jenkins.plugins.autograder.simulator.faults;

import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Faults on the way: the world does all of the work, or none of it. */
final class AnswerEffects {
    private static final String PAGE = "<!DOCTYPE html><html><body><h1>A page of a proxy</h1></body></html>";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private AnswerEffects() {}

    static Effect status(int status) {
        return instead(Naptime.error(status, "a fault of the simulator"));
    }

    static Effect bareStatus(int status) {
        return instead(Answer.empty(status));
    }

    static Effect pageStatus(int status) {
        return instead(Answer.text(status, "text/html", PAGE));
    }

    static Effect retryAfter(Duration time) {
        return instead(Naptime.error(429, "too many requests").with("Retry-After", Long.toString(time.toSeconds())));
    }

    static Effect retryAfterDate(Duration time) {
        return (request, work, world) -> {
            String date = DATE.format(world.clock().instant().plus(time));
            return instead(Naptime.error(429, "too many requests").with("Retry-After", date))
                    .apply(request, work, world);
        };
    }

    /** The request is read, and not looked at. */
    private static Effect instead(Answer answer) {
        return (request, work, world) -> {
            request.drain();
            return answer;
        };
    }

    static Effect lateStatus(int status) {
        return after(answer -> Answer.text(status, "text/html", PAGE));
    }

    static Effect slowStart(Duration time) {
        return after(answer -> answer.startingAfter(time));
    }

    static Effect slowBody(Duration time) {
        return after(answer -> answer.dripping(time, 16));
    }

    static Effect cut() {
        return (request, work, world) -> Answer.none();
    }

    static Effect cutUpload(long bytes) {
        return (request, work, world) -> {
            request.cutAfter(bytes);
            // Where the body is shorter, the answer is lost.
            return work.handle(request).lost();
        };
    }

    static Effect lostAnswer() {
        return after(Answer::lost);
    }

    static Effect cutAnswer() {
        return after(answer -> answer.cutAfter(answer.body().length / 2));
    }

    static Effect truncated() {
        return after(answer -> answer.withBody(Arrays.copyOf(answer.body(), answer.body().length / 2)));
    }

    static Effect notJson() {
        return after(answer -> answer.with("Content-Type", "text/html").withBody(bytes(PAGE)));
    }

    static Effect wrongJson(String json) {
        return after(answer -> answer.withBody(bytes(json)));
    }

    static Effect noLocation() {
        return after(answer -> answer.without("Location"));
    }

    /** The work is done, but something becomes of the answer. */
    private static Effect after(UnaryOperator<Answer> change) {
        return (request, work, world) -> change.apply(work.handle(request));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

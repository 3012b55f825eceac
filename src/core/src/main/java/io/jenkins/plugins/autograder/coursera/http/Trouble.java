package io.jenkins.plugins.autograder.coursera.http;

import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt did not do, and what follows.
 *
 * @param call that was tried
 * @param what happened, in a few words
 * @param safeToRepeat whether the call may be sent again
 * @param retryAfter how long the service asks us to wait
 * @param cause what the connector threw
 */
record Trouble(
        Call call,
        String what,
        boolean safeToRepeat,
        Optional<Duration> retryAfter,
        @Nullable IOException cause) {
    private static final int TOO_MANY = 429;
    private static final int MOST_DIGITS = 9;

    /** There was no answer. */
    static Trouble of(Call call, IOException failure) {
        boolean sent = !(failure instanceof NotSentException);
        String said = failure.getMessage() == null ? "the connection was cut" : failure.getMessage();
        return new Trouble(call, said, !sent || call.repeatable(), Optional.empty(), failure);
    }

    /** The service says that it is busy, or broken. */
    static Trouble of(Call call, Answer answer, List<Secret> secrets, Time time) {
        return new Trouble(
                call,
                Refusals.said(answer, secrets),
                answer.status() == TOO_MANY || call.repeatable(),
                answer.header("Retry-After").flatMap(value -> retryAfter(value, time.now())),
                null);
    }

    /** Seconds, or a date of HTTP; what is neither counts for nothing. */
    private static Optional<Duration> retryAfter(String value, Instant now) {
        String text = value.strip();
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(Character::isDigit)) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text, 10)));
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What to say when nobody tries again. */
    CourseraException failure(int tries) {
        String attempts = tries == 1 ? "" : " after " + tries + " tries";
        String could = "could not " + call.doing() + attempts + " (" + call.shown() + "): " + what;
        if (!safeToRepeat) {
            return new CourseraException(Reason.UNCERTAIN, could + "; it may have been done all the same", cause);
        }
        String mend = retryAfter
                .map(wait -> "; the service asks to wait " + wait.toSeconds() + " s, then try again")
                .orElse("; see whether the service and your network are up, then try again");
        return new CourseraException(Reason.UNAVAILABLE, could + mend, cause);
    }
}

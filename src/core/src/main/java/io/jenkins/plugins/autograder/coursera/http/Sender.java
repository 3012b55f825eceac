package io.jenkins.plugins.autograder.coursera.http;

import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends calls, and sends them again where that is safe.
 *
 * <p>Safe is: nothing was sent; the service said that it did not even look (429); or the call is {@linkplain
 * Call#repeatable() repeatable}. Of any other call whose answer was lost it is not known whether it was done: that is
 * {@link Reason#UNCERTAIN}, and for the caller to find out. Thread-safe.
 */
public final class Sender {
    private static final int UNAUTHORIZED = 401;
    private static final int PROXY_REFUSED = 407;
    private static final int TOO_MANY = 429;

    private final Connector connector;
    private final TokenSource tokens;
    private final RetryPolicy policy;
    private final Time time;
    private final CallListener listener;

    public Sender(Connector connector, TokenSource tokens, RetryPolicy policy, Time time, CallListener listener) {
        this.connector = connector;
        this.tokens = tokens;
        this.policy = policy;
        this.time = time;
        this.listener = listener;
    }

    /**
     * Send a call until there is an answer that another try would not change.
     *
     * @return whatever the service answered, success or refusal, but for 401, 407, 429 and 5xx
     * @throws CourseraException if there is none; with {@link Reason#UNCERTAIN} if the call may have been done
     */
    public Answer send(Call call) throws CourseraException, InterruptedException {
        Optional<Secret> token = tokens.token();
        boolean renewed = false;
        for (int tries = 1; ; tries++) {
            Answer answer;
            try {
                answer = exchange(call, token);
            } catch (IOException e) {
                waitOrGiveUp(call, tries, Trouble.of(call, e));
                continue;
            }
            if (answer.status() == UNAUTHORIZED && token.isPresent()) {
                Optional<Secret> another = renewed ? Optional.empty() : tokens.another(token.get());
                if (another.isEmpty() || another.equals(token)) {
                    throw Refusals.of(call, answer, secrets(token));
                }
                token = another;
                renewed = true;
            } else if (answer.status() == PROXY_REFUSED) {
                throw Refusals.of(call, answer, secrets(token));
            } else if (answer.status() == TOO_MANY || answer.status() >= 500) {
                waitOrGiveUp(call, tries, Trouble.of(call, answer, secrets(token), time));
                token = tokens.token();
            } else {
                return answer;
            }
        }
    }

    /**
     * Send a call that is of use only if it succeeds.
     *
     * @throws CourseraException also if the service refuses; the message has its reason
     */
    public Answer require(Call call) throws CourseraException, InterruptedException {
        Answer answer = send(call);
        if (!answer.isSuccess()) {
            throw refusal(call, answer);
        }
        return answer;
    }

    /** What a refusal says to people. */
    public CourseraException refusal(Call call, Answer answer) throws CourseraException, InterruptedException {
        return Refusals.of(call, answer, secrets(tokens.token()));
    }

    private Answer exchange(Call call, Optional<Secret> token) throws IOException, InterruptedException {
        Instant started = time.now();
        Answer answer = connector.send(call, token);
        listener.answered(call, answer.status(), Duration.between(started, time.now()));
        return answer;
    }

    private void waitOrGiveUp(Call call, int tries, Trouble trouble) throws CourseraException, InterruptedException {
        Duration wait = trouble.retryAfter().orElseGet(() -> policy.backoff().after(tries, time));
        if (!trouble.safeToRepeat() || tries >= policy.attempts() || wait.compareTo(policy.longestWait()) > 0) {
            throw trouble.failure(tries);
        }
        listener.again(call, trouble.what(), wait);
        time.sleep(wait);
    }

    private static List<Secret> secrets(Optional<Secret> token) {
        return token.stream().toList();
    }
}

package io.jenkins.plugins.autograder.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Submissions of one task to evaluate.
 *
 * @param task that they are of
 * @param submissions at least one, of different users
 * @param image in which they run; absent for the task's
 * @param parallel how many run at a time, 1 to 256
 */
public record EvaluateRequest(LoadedTask task, List<Submission> submissions, Optional<String> image, int parallel) {
    static final int MOST_PARALLEL = 256;

    public EvaluateRequest {
        submissions = List.copyOf(submissions);
        if (submissions.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are no submissions of task " + task.task().id()
                            + "; name a user, or see that there are directories of users in "
                            + task.directory().submissions().normalize());
        }
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException("parallel is " + parallel + "; allowed is 1 to " + MOST_PARALLEL);
        }
        Set<String> users = new HashSet<>();
        for (Submission submission : submissions) {
            if (!users.add(submission.user())) {
                throw new IllegalArgumentException(
                        "there are two submissions of user " + submission.user() + "; keep one of them");
            }
        }
    }
}

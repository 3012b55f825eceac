package io.jenkins.plugins.autograder.simulator.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way in for scripts of learners: keys of assignments, secrets that are good for half an hour, and what came. */
public final class Submissions {
    private static final Duration SECRET_LIFE = Duration.ofMinutes(30);

    /** A learner may submit to an item for a while. */
    private record Pass(String email, String branch, String item, Instant end) {}

    private final Object lock;
    private final Clock clock;
    private final Ids ids;
    private final Map<String, Assignment> keys = new LinkedHashMap<>();
    private final Map<String, Pass> passes = new LinkedHashMap<>();
    private final List<Submission> submissions = new ArrayList<>();

    Submissions(Object lock, Clock clock, Ids ids) {
        this.lock = lock;
        this.clock = clock;
        this.ids = ids;
    }

    /** A key by which scripts name this item. */
    public String addKey(Assignment assignment) {
        synchronized (lock) {
            String key = ids.long22();
            keys.put(key, assignment);
            return key;
        }
    }

    /** The item of this key, as it was when it got the key, if there is one. */
    public Optional<Assignment> withKey(String key) {
        synchronized (lock) {
            return Optional.ofNullable(keys.get(key));
        }
    }

    /** A secret with which a learner may submit to an item for half an hour. */
    public String issueSecret(String email, Assignment assignment) {
        synchronized (lock) {
            String secret = ids.token("submit");
            Instant end = clock.instant().plus(SECRET_LIFE);
            passes.put(secret, new Pass(email, assignment.branch(), assignment.item(), end));
            return secret;
        }
    }

    /** Whether this secret is good for this learner, now. */
    public boolean knows(String email, String secret) {
        synchronized (lock) {
            Pass pass = passes.get(secret);
            return pass != null && pass.email().equals(email) && clock.instant().isBefore(pass.end());
        }
    }

    /** Whether this secret was given for this item. */
    public boolean fits(String secret, Assignment assignment) {
        synchronized (lock) {
            Pass pass = passes.get(secret);
            return pass != null
                    && pass.branch().equals(assignment.branch())
                    && pass.item().equals(assignment.item());
        }
    }

    /** Keep what was submitted. */
    public Submission add(String email, Assignment assignment, Map<String, String> outputs) {
        synchronized (lock) {
            Submission submission = new Submission(
                    ids.long22(), email, assignment.branch(), assignment.item(), outputs, clock.instant());
            submissions.add(submission);
            return submission;
        }
    }

    public List<Submission> all() {
        synchronized (lock) {
            return List.copyOf(submissions);
        }
    }
}

package io.jenkins.plugins.autograder.simulator.world;

import java.time.Clock;
import java.util.function.Supplier;

/**
 * Everything that the simulated hosts know: people and their tokens, courses, uploads and graders. It can be set up, looked
 * at and changed at any time, from any thread; what is handed out are snapshots.
 */
public final class World {
    private final Object lock = new Object();
    private final Clock clock;
    private final Rules rules = new Rules();
    private final Accounts accounts;
    private final Courses courses;
    private final Uploads uploads;
    private final Graders graders;
    private final Submissions submissions;

    /**
     * An empty world.
     *
     * @param clock its time
     * @param seed the same seed gives the same identifiers in the same order
     */
    public World(Clock clock, long seed) {
        this.clock = clock;
        Ids ids = new Ids(seed);
        accounts = new Accounts(lock, clock, ids, rules);
        courses = new Courses(lock, clock, ids);
        uploads = new Uploads(lock, clock, ids, rules);
        graders = new Graders(lock, clock, ids, rules);
        submissions = new Submissions(lock, clock, ids);
    }

    /** The time of this world. */
    public Clock clock() {
        return clock;
    }

    public Rules rules() {
        return rules;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Courses courses() {
        return courses;
    }

    public Uploads uploads() {
        return uploads;
    }

    public Graders graders() {
        return graders;
    }

    public Submissions submissions() {
        return submissions;
    }

    /** Do this with nobody else in between. */
    public <T> T atomically(Supplier<T> work) {
        synchronized (lock) {
            return work.get();
        }
    }
}

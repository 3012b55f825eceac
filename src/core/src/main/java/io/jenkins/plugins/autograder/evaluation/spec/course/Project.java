package io.jenkins.plugins.autograder.evaluation.spec.course;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tasks that are to be handed in together.
 *
 * @param id by which it is known
 * @param release from when on it is to be seen
 * @param due until when it is to be handed in
 * @param tasks in order
 * @param hidden whether overviews leave it out
 * @param timing how long students should need, by kind of work, as pairs of numbers
 * @param periods its own, completed by the course's
 * @param settings of a server that differ from the course's
 */
public record Project(
        String id,
        Optional<ZonedDateTime> release,
        Optional<ZonedDateTime> due,
        List<Entry> tasks,
        boolean hidden,
        List<Timing> timing,
        Periods periods,
        Settings settings) {
    public Project {
        tasks = List.copyOf(tasks);
        timing = List.copyOf(timing);
    }

    /**
     * A task of it.
     *
     * @param task its id
     * @param partner whether it may be done in pairs
     * @param pool of tasks of which the best one counts; its own id where it stands alone
     * @param weight that the pool has in the project
     */
    public record Entry(String task, boolean partner, String pool, double weight) {}

    /**
     * How long a kind of work should take.
     *
     * @param kind {@code reading}, {@code pertask} or {@code tasks}
     * @param from at least, in hours
     * @param to at most; absent where there is one number only
     */
    public record Timing(String kind, double from, OptionalDouble to) {}
}

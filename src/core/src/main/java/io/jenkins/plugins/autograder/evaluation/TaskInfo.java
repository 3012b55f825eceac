package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.spec.TaskSpec;
import java.io.Serializable;

/**
 * What reports say of a task, and of where it ran.
 *
 * @param id of the task
 * @param title for people
 * @param target the name of what is handed in
 * @param course its name; may be empty
 * @param image in which submissions ran; empty where none ran
 * @param engine that ran them, for people; empty where none did
 * @param isolated whether submissions were kept away from the machine
 * @param grouping how goals are laid out
 */
public record TaskInfo(
        String id,
        String title,
        String target,
        String course,
        String image,
        String engine,
        boolean isolated,
        TaskSpec.Grouping grouping)
        implements Serializable {

    /** That of a task of which nothing runs. */
    public static TaskInfo of(LoadedTask task) {
        return new TaskInfo(
                task.task().id(),
                task.task().title(),
                task.task().target(),
                task.course().name().isEmpty()
                        ? task.course().id()
                        : task.course().name(),
                "",
                "",
                true,
                task.spec().grouping());
    }

    TaskInfo ranIn(String where, String by, boolean keptAway) {
        return new TaskInfo(id, title, target, course, where, by, keptAway, grouping);
    }
}

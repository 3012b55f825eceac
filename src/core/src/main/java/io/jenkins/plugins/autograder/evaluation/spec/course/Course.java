package io.jenkins.plugins.autograder.evaluation.spec.course;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code tasks.json} says.
 *
 * @param id of the course; empty if it has none
 * @param offering such as a semester; may be empty
 * @param name for people; may be empty
 * @param image in which submissions run, where neither task nor spec names one
 * @param tasks by their ids, in the file's order
 * @param projects sets of tasks with a deadline; potluck also calls them psets
 * @param exercises groups of small exercises
 * @param periods of all projects that say nothing else
 * @param addresses where things are on the web
 * @param settings of a server, by their names
 */
public record Course(
        String id,
        String offering,
        String name,
        Optional<String> image,
        Map<String, Task> tasks,
        List<Project> projects,
        List<ExerciseGroup> exercises,
        Periods periods,
        Addresses addresses,
        Settings settings) {

    /**
     * Templates of addresses, in which names in braces stand for what is meant; empty where there is none.
     *
     * @param starter of a task's files to begin with: {@code {taskid}}
     * @param submission where to hand in: {@code {psid}}, {@code {taskid}}
     * @param project {@code {semester}}, {@code {project}}
     * @param task {@code {semester}}, {@code {project}}, {@code {task}}
     * @param exercise {@code {semester}}, {@code {group}}
     */
    public record Addresses(String starter, String submission, String project, String task, String exercise) {}

    public Course {
        tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
        projects = List.copyOf(projects);
        exercises = List.copyOf(exercises);
    }

    /** The projects that have a task, with their entries for it. */
    public List<Assigned> assigned(String task) {
        return projects.stream()
                .flatMap(project -> project.tasks().stream()
                        .filter(entry -> entry.task().equals(task))
                        .map(entry -> new Assigned(project, entry)))
                .toList();
    }

    /** A task in a project. */
    public record Assigned(Project project, Project.Entry entry) {}
}

package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.spec.course.Course;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What students are told of a task.
 *
 * @param task that it is about
 * @param assignments when it is due, for each project that has it
 * @param starterUrl where to get what to begin with; may be empty
 * @param inStarter whether the file to hand in is there already
 * @param text the task itself, in Markdown
 * @param snippets what is shown of the solution
 * @param rubric the goals, before anything was judged
 */
public record TaskSheet(
        TaskInfo task,
        List<Assignment> assignments,
        String starterUrl,
        boolean inStarter,
        String text,
        List<ShownSnippet> snippets,
        Judgement rubric) {
    private static final String NO_TEXT = "*There are no instructions yet.*";

    /**
     * The task in a project.
     *
     * @param project its id
     * @param due until when it is to be handed in
     * @param partner whether it may be done in pairs
     * @param submissionUrl where to hand in; may be empty
     */
    public record Assignment(String project, Optional<ZonedDateTime> due, boolean partner, String submissionUrl) {}

    public TaskSheet {
        assignments = List.copyOf(assignments);
        snippets = List.copyOf(snippets);
    }

    /**
     * The sheet of a task.
     *
     * @throws IOException if its instructions cannot be read
     */
    public static TaskSheet of(LoadedTask task, List<ShownSnippet> snippets) throws IOException {
        Course.Addresses addresses = task.course().addresses();
        String id = task.task().id();
        List<Assignment> assignments = task.course().assigned(id).stream()
                .map(assigned -> new Assignment(
                        assigned.project().id(),
                        assigned.project().due(),
                        assigned.entry().partner(),
                        addresses
                                .submission()
                                .replace("{psid}", assigned.project().id())
                                .replace("{taskid}", id)))
                .toList();
        return new TaskSheet(
                TaskInfo.of(task),
                assignments,
                addresses.starter().replace("{taskid}", id),
                Files.exists(task.files().starterTarget()),
                text(task),
                snippets,
                Evaluator.blank(task));
    }

    private static String text(LoadedTask task) throws IOException {
        if (Files.isRegularFile(task.files().instructions())) {
            try {
                return Files.readString(task.files().instructions());
            } catch (MalformedInputException e) {
                throw new IOException(
                        task.files().instructions().normalize() + " is not UTF-8 text; save it as UTF-8", e);
            }
        }
        return task.spec().instructions().isBlank() ? NO_TEXT : task.spec().instructions();
    }

    /** Which goals the text links to, and to what it links in vain. */
    public Coverage coverage() {
        Set<String> goals =
                rubric.goals().stream().map(GoalResult::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> known = new LinkedHashSet<>(goals);
        rubric.goals().forEach(goal -> addParts(goal, known));
        snippets.forEach(snippet -> known.add("snippet:" + snippet.id()));
        Set<String> linked = InstructionLinks.of(text);
        return new Coverage(
                goals.stream().filter(id -> !linked.contains(id)).toList(),
                linked.stream().filter(link -> !known.contains(link)).toList());
    }

    private static void addParts(GoalResult goal, Set<String> known) {
        goal.parts().forEach(part -> {
            known.add(part.id());
            addParts(part, known);
        });
    }

    /**
     * How far the text links to goals.
     *
     * @param unlinked goals that no link leads to
     * @param dangling links that lead to no goal and no snippet, without {@code #}
     */
    public record Coverage(List<String> unlinked, List<String> dangling) {}
}

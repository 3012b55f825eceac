package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.evaluation.judge.Context;
import io.jenkins.plugins.autograder.evaluation.judge.Goal;
import io.jenkins.plugins.autograder.evaluation.judge.GoalId;
import io.jenkins.plugins.autograder.evaluation.observe.Inputs;
import io.jenkins.plugins.autograder.evaluation.observe.Payload;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code spec.yaml} says.
 *
 * @param image in which submissions run; absent for the task's or the course's
 * @param memory of each payload, in bytes; absent for the usual
 * @param sources the files of a submission that are looked at, the main one first
 * @param loading what a file is told that asks for input while it is loaded
 * @param payloads what is run, each for one context
 * @param contexts what goals look at
 * @param goals in order
 * @param places of the goals in the file, in the same order
 * @param code everything in it that is written in the task's language
 * @param snippets what is shown of the solution
 * @param examples what is expected of examples
 * @param instructions in Markdown, where there is no file of them; may be empty
 * @param grouping how goals are laid out
 */
public record TaskSpec(
        Optional<String> image,
        OptionalLong memory,
        List<String> sources,
        Inputs loading,
        List<Payload> payloads,
        List<Context> contexts,
        List<Goal> goals,
        List<Place> places,
        List<Code> code,
        List<Snippet> snippets,
        List<ExampleSpec> examples,
        String instructions,
        Grouping grouping) {

    /** How goals are laid out in a table. */
    public enum Grouping {
        FLAT,
        CATEGORY,
        TYPE
    }

    /**
     * A text in the task's language.
     *
     * @param text the code
     * @param pattern whether it is a pattern of a check
     * @param place where it stands
     */
    public record Code(String text, boolean pattern, Place place) {}

    public TaskSpec {
        sources = List.copyOf(sources);
        payloads = List.copyOf(payloads);
        contexts = List.copyOf(contexts);
        goals = List.copyOf(goals);
        places = List.copyOf(places);
        code = List.copyOf(code);
        snippets = List.copyOf(snippets);
        examples = List.copyOf(examples);
    }

    /** The ids of the goals, in full, in their order. */
    public List<String> goalIds() {
        return GoalId.distinct(goals.stream().map(Goal::id).toList());
    }

    /** The sources of all patterns, each once. */
    public List<String> patterns() {
        return code.stream().filter(Code::pattern).map(Code::text).distinct().toList();
    }
}

package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Excerpt;
import java.util.List;

/**
 * What was seen of the submission in a context.
 *
 * @param id of the context
 * @param description what people read of it
 * @param file of the submission that it is about
 * @param depends indexes of the contexts that it builds on, in the list of all
 * @param level how many steps it is away from the submission: 0 for a file, 1 for what was run of it
 * @param shown what was seen, by what it is
 * @param warnings what went wrong; may be empty
 */
public record ContextResult(
        String id,
        Description description,
        String file,
        List<Integer> depends,
        int level,
        List<Shown> shown,
        List<String> warnings) {

    /**
     * Something that was seen.
     *
     * @param title what it is: {@code Result}
     * @param text values as the language writes them, printed text as it is
     */
    public record Shown(String title, Excerpt text) {}

    public ContextResult {
        depends = List.copyOf(depends);
        shown = List.copyOf(shown);
        warnings = List.copyOf(warnings);
    }
}

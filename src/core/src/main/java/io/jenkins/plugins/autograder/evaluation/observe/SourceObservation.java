package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.evaluation.tree.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was seen of one file of a submission without running it.
 *
 * <p>A line with a syntax error is made a comment, with the lines directly before it that end in a colon, are blank or
 * are comments, until the file can be read or the same line is wrong again. So lines keep their numbers. What is left is
 * what runs.
 *
 * @param file its path in the submission
 * @param text as submitted; characters that its encoding does not have are U+FFFD, and a huge file is cut
 * @param repairs what had to be made a comment, in the order in which it was found
 * @param repaired the text that runs, where there are repairs
 * @param loadable whether there is anything to run
 * @param problem why it is not loadable, or why there is no tree
 * @param tree of the text that runs
 * @param docstrings as written, by the function or class ({@code area}, {@code Shape.area}); that of the file by the empty
 *     name
 */
public record SourceObservation(
        String file,
        String text,
        List<Repair> repairs,
        Optional<String> repaired,
        boolean loadable,
        Optional<String> problem,
        Optional<Node> tree,
        Map<String, String> docstrings) {

    /**
     * A syntax error that was made a comment.
     *
     * @param line of the error, from 1
     * @param message in the language's own words: {@code invalid syntax}
     */
    public record Repair(int line, String message) {}

    public SourceObservation {
        repairs = List.copyOf(repairs);
        docstrings = Collections.unmodifiableMap(new LinkedHashMap<>(docstrings));
    }

    /** A file of which nothing can be said. */
    public static SourceObservation unusable(String file, String problem) {
        return new SourceObservation(
                file, "", List.of(), Optional.empty(), false, Optional.of(problem), Optional.empty(), Map.of());
    }

    /** The text that runs. */
    public String effectiveText() {
        return repaired.orElse(text);
    }
}

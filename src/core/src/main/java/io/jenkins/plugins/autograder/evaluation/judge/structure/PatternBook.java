package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.tree.Pattern;
import java.util.Map;

/**
 * The patterns of all checks, by their source: they are parsed where submissions are.
 *
 * @param patterns by source
 */
public record PatternBook(Map<String, Pattern> patterns) {
    /** Of checks without patterns. */
    public static final PatternBook EMPTY = new PatternBook(Map.of());

    public PatternBook {
        patterns = Map.copyOf(patterns);
    }

    Pattern get(String source) {
        Pattern pattern = patterns.get(source);
        if (pattern == null) {
            throw new IllegalArgumentException("the pattern '" + source + "' was not parsed");
        }
        return pattern;
    }
}

package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.List;

/**
 * What a search found.
 *
 * @param matches in the order of the code
 * @param complete false where the search was given up since it took too many steps
 */
public record Found(List<Match> matches, boolean complete) {
    public Found {
        matches = List.copyOf(matches);
    }
}

package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import java.util.ArrayList;
import java.util.List;

/**
 * Why something could not be looked at.
 *
 * @param root what went wrong in the first place, as a sentence
 * @param chain what could not be had for that, from what was wanted to what went wrong
 */
record Obstacle(String root, List<Detail> chain) {
    Obstacle {
        chain = List.copyOf(chain);
    }

    /** The same, seen from what needs the thing that could not be had. */
    Obstacle behind(String wanted) {
        List<Detail> longer = new ArrayList<>();
        longer.add(new Detail.Note(wanted));
        longer.addAll(chain);
        return new Obstacle(root, longer);
    }
}

package io.jenkins.plugins.autograder.evaluation.judge;

import java.util.List;

/**
 * What a submission is judged to be.
 *
 * @param evaluation in a word
 * @param summary in a sentence or two
 * @param score what the goals add up to by their weights
 * @param goals what became of each, in the order of the rubric
 * @param contexts what was seen in each, in the order of the rubric
 * @param warnings what the student, or the teacher, should know beside all that
 */
public record Judgement(
        Evaluation evaluation,
        String summary,
        Score score,
        List<GoalResult> goals,
        List<ContextResult> contexts,
        List<String> warnings) {
    public Judgement {
        goals = List.copyOf(goals);
        contexts = List.copyOf(contexts);
        warnings = List.copyOf(warnings);
    }
}

package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.judge.Score;
import io.jenkins.plugins.autograder.report.view.Figures;
import java.util.List;
import java.util.Locale;

/**
 * The page of what became of one submission.
 *
 * @param result what became of it
 * @param groups the goals
 * @param files the code, with links to the goals that speak of it
 * @param contexts what was run
 */
record EvaluationPage(
        EvaluationResult result, List<GoalGroup> groups, List<CodeView> files, List<ContextView> contexts) {

    static EvaluationPage of(EvaluationResult result) {
        CodePlaces places = CodeView.places(result.files());
        List<GoalGroup> groups = new GoalViews(result.judgement(), places).groups(result.table());
        Mentions mentions = new Mentions();
        mentions.add(groups);
        return new EvaluationPage(
                result,
                groups,
                CodeView.of(result.files(), places, mentions),
                ContextView.of(result.judgement().contexts()));
    }

    TaskInfo task() {
        return result.task();
    }

    /** The evaluation, as a heading. */
    String headline() {
        String word = result.judgement().evaluation().word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The tone of the page's head, as stylesheets know it. */
    String tone() {
        return switch (result.judgement().evaluation()) {
            case EXCELLENT, COMPLETE -> "as expected";
            case ALMOST_COMPLETE, PARTIALLY_COMPLETE -> "varied";
            case INCOMPLETE -> "unexpected";
            case NOT_EVALUATED, UNKNOWN -> "";
        };
    }

    /** {@code Score 3.5 of 5.0}; empty where nothing counts. */
    String score() {
        Score score = result.judgement().score();
        if (score.possible() == 0) {
            return "";
        }
        String extra = score.extraPossible() == 0
                ? ""
                : ", and " + Figures.score(score.extra()) + " of " + Figures.score(score.extraPossible())
                        + " for extra goals";
        return "Score " + Figures.score(score.earned()) + " of " + Figures.score(score.possible()) + extra + ".";
    }

    List<Fact> facts() {
        return Fact.known(
                new Fact("Course", task().course()),
                new Fact("Task", task().id()),
                new Fact("Handed in by", result.user()),
                new Fact("Evaluated", Figures.moment(result.timestamp())),
                new Fact("Took", Figures.duration(result.duration())),
                new Fact("Image", task().image()),
                new Fact("Run by", task().engine()));
    }
}

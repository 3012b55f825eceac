package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.TaskSheet;
import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What students are told of a task.
 *
 * @param sheet all of it
 * @param text what is to be done
 * @param snippets all of them, by anchor
 * @param rubric what it will be judged by
 */
record InstructionsPage(TaskSheet sheet, InstructionText text, Map<String, SnippetView> snippets, RubricPage rubric) {
    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm (VV)", Locale.ENGLISH);

    static InstructionsPage of(TaskSheet sheet) {
        Map<String, SnippetView> snippets = new LinkedHashMap<>();
        sheet.snippets().stream().map(SnippetView::of).forEach(snippet -> snippets.put(snippet.anchor(), snippet));
        Map<String, String> titles = new LinkedHashMap<>();
        snippets.forEach((anchor, snippet) -> titles.put(anchor, snippet.title()));
        sheet.rubric().goals().forEach(goal -> addTitles(goal, titles));
        return new InstructionsPage(
                sheet, InstructionText.of(sheet.text(), titles), snippets, RubricPage.of(sheet.task(), sheet.rubric()));
    }

    private static void addTitles(GoalResult goal, Map<String, String> titles) {
        titles.put(Anchor.ofGoal(goal.id()), goal.description().title());
        goal.parts().forEach(part -> addTitles(part, titles));
    }

    /** Those that the text does not show itself. */
    List<SnippetView> furtherSnippets() {
        return snippets.values().stream()
                .filter(snippet -> !text.shown().contains(snippet.anchor()))
                .toList();
    }

    /** The snippet of a part of the text. */
    SnippetView snippet(InstructionText.Part part) {
        return part.snippet().map(snippets::get).orElseThrow();
    }

    /** Until when it is to be handed in, and the like. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "File to hand in", sheet.task().target() + (sheet.inStarter() ? " (part of what to begin with)" : "")));
        for (TaskSheet.Assignment assignment : sheet.assignments()) {
            assignment
                    .due()
                    .ifPresent(due -> facts.add(new Fact("Due (" + assignment.project() + ")", DUE.format(due))));
            if (assignment.partner()) {
                facts.add(new Fact("Partner (" + assignment.project() + ")", "You may work in pairs."));
            }
        }
        return facts;
    }

    /** Where to get what to begin with, and where to hand in. */
    List<GoalView.Link> links() {
        List<GoalView.Link> links = new ArrayList<>();
        add(links, "What to begin with", sheet.starterUrl());
        for (TaskSheet.Assignment assignment : sheet.assignments()) {
            add(links, "Hand in (" + assignment.project() + ")", assignment.submissionUrl());
        }
        return links;
    }

    private static void add(List<GoalView.Link> links, String text, String address) {
        Optional<WebAddress> web = WebAddress.of(address);
        web.ifPresent(one -> links.add(new GoalView.Link(text, one.text())));
    }
}

package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What goals say of lines of code. */
final class Mentions {
    private final Map<Line, List<Mention>> byLine = new HashMap<>();

    private record Line(String file, int number) {}

    /** Of a line, in the order of the goals, each once. */
    List<Mention> of(String file, int line) {
        return byLine.getOrDefault(new Line(file, line), List.of());
    }

    void add(List<GoalGroup> groups) {
        for (GoalGroup group : groups) {
            add(group.groups());
            group.goals().forEach(this::add);
        }
    }

    private void add(GoalView goal) {
        add(goal, goal.goal().verdict().details());
        goal.parts().forEach(this::add);
    }

    private void add(GoalView goal, List<Detail> details) {
        for (Detail detail : details) {
            if (detail instanceof Detail.Lines lines) {
                lines.lines().forEach(line -> add(goal, lines.file(), line, lines.text()));
            } else if (detail instanceof Detail.Trace trace) {
                addInnermost(goal, trace);
            } else if (detail instanceof Detail.Group group) {
                group.entries().forEach(entry -> add(goal, entry.verdict().details()));
            }
        }
    }

    /** Of the lines on the way to an exception, that which is nearest to it. */
    private void addInnermost(GoalView goal, Detail.Trace trace) {
        for (int i = trace.frames().size() - 1; i >= 0; i--) {
            Detail.Frame frame = trace.frames().get(i);
            if (goal.places().link(frame.file(), frame.line()).isPresent()) {
                add(goal, frame.file(), frame.line(), trace.error());
                return;
            }
        }
    }

    private void add(GoalView goal, String file, int line, String text) {
        Mention mention = new Mention(goal.status(), goal.goal().description().shownTitle(), goal.anchor(), text);
        List<Mention> mentions =
                byLine.computeIfAbsent(new Line(goal.places().file(file), line), fresh -> new ArrayList<>());
        if (!mentions.contains(mention)) {
            mentions.add(mention);
        }
    }
}

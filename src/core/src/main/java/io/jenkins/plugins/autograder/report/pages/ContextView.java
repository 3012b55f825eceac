package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.judge.ContextResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What was seen where a submission was run.
 *
 * @param context what was run, and what went wrong
 * @param anchor by which links find it
 * @param shown what was seen
 */
record ContextView(ContextResult context, String anchor, List<Shown> shown) {

    /** Something that was seen, and what it is. */
    record Shown(String title, TypedText text) {}

    static String anchor(int number) {
        return "context-" + number;
    }

    /** Those of what was run; files are shown as code. */
    static List<ContextView> of(List<ContextResult> contexts) {
        List<ContextView> views = new ArrayList<>();
        for (int i = 0; i < contexts.size(); i++) {
            ContextResult context = contexts.get(i);
            if (context.level() > 0) {
                List<Shown> shown = context.shown().stream()
                        .map(one -> new Shown(
                                one.title(),
                                TypedText.of(one.text().text(), one.text().omitted())))
                        .toList();
                views.add(new ContextView(context, anchor(i + 1), shown));
            }
        }
        return List.copyOf(views);
    }
}

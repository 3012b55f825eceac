package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.util.ListBoxModel;

/** What the forms of step and build step offer. None of it depends on who asks. */
final class EvaluateForm {
    private EvaluateForm() {}

    static ListBoxModel evaluations() {
        ListBoxModel items = new ListBoxModel();
        items.add("Any", "");
        EvaluateOptions.WORDS.forEach(word -> items.add(word, word));
        return items;
    }
}

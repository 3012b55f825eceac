package io.jenkins.plugins.autograder.jenkins.sanity;

import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.lint.FailOn;
import io.jenkins.plugins.autograder.sandbox.Profiles;

/** What the forms of step and build step offer and refuse. None of it depends on who asks. */
final class SanityForm {
    private SanityForm() {}

    static ListBoxModel profiles() {
        ListBoxModel items = new ListBoxModel();
        items.add("What grader-lint.yaml says, or coursera-v2", "");
        Profiles.all().forEach(profile -> items.add(profile.name(), profile.name()));
        return items;
    }

    static ListBoxModel severities() {
        ListBoxModel items = new ListBoxModel();
        items.add("What grader-lint.yaml says, or error", "");
        FailOn.WORDS.forEach(word -> items.add(word, word));
        return items;
    }
}

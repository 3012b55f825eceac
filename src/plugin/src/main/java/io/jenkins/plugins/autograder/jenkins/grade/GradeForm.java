package io.jenkins.plugins.autograder.jenkins.grade;

import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.config.Durations;
import io.jenkins.plugins.autograder.config.Sizes;
import io.jenkins.plugins.autograder.jenkins.FormChecks;
import io.jenkins.plugins.autograder.sandbox.Profiles;

/** What the forms of step and build step offer and refuse. None of it depends on who asks. */
final class GradeForm {
    private GradeForm() {}

    static ListBoxModel profiles() {
        ListBoxModel items = new ListBoxModel();
        items.add("The suite's own, or coursera-v2", "");
        Profiles.all().forEach(profile -> items.add(profile.name(), profile.name()));
        return items;
    }

    static FormValidation timeout(String value) {
        return FormChecks.text(value, () -> Durations.parse(value), Durations.ALLOWED);
    }

    static FormValidation memory(String value) {
        return FormChecks.text(value, () -> Sizes.parse(value), Sizes.ALLOWED);
    }
}

package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.config.Durations;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.jenkins.FormChecks;

/** What the forms of steps and build steps offer and refuse. None of it depends on who asks. */
final class CourseraForm {
    private CourseraForm() {}

    static ListBoxModel profiles() {
        ListBoxModel items = new ListBoxModel();
        items.add(Generation.V2.profile(), Generation.V2.profile());
        items.add(Generation.V1.profile(), Generation.V1.profile());
        return items;
    }

    static FormValidation parts(String value) {
        return FormChecks.text(value, () -> PartWords.parts(value));
    }

    static FormValidation duration(String value) {
        return FormChecks.text(value, () -> Durations.parse(value));
    }
}

package io.jenkins.plugins.autograder.jenkins.grade;

import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.config.Durations;
import io.jenkins.plugins.autograder.config.Sizes;
import io.jenkins.plugins.autograder.jenkins.report.ReportName;
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
        return check(value, Durations::parse, Durations.ALLOWED);
    }

    static FormValidation memory(String value) {
        return check(value, Sizes::parse, Sizes.ALLOWED);
    }

    static FormValidation name(String value) {
        try {
            return value.isBlank() ? FormValidation.ok() : accepted(ReportName.of(value));
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }

    private static FormValidation accepted(ReportName name) {
        return FormValidation.ok("Its address ends in " + name.id());
    }

    private interface Parser {
        Object parse(String text);
    }

    private static FormValidation check(String value, Parser parser, String allowed) {
        // A build fills the variables in.
        if (value.isBlank() || value.contains("$")) {
            return FormValidation.ok();
        }
        try {
            parser.parse(value);
            return FormValidation.ok();
        } catch (IllegalArgumentException e) {
            return FormValidation.error(allowed);
        }
    }
}

package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;

/**
 * What people read of a goal or a context: before the submission is judged, where it may be vague, and after that.
 *
 * @param title before
 * @param details before; may be empty
 * @param feedbackTitle after; empty for the same as before
 * @param feedbackDetails after; empty for the same as before
 */
public record Description(String title, String details, String feedbackTitle, String feedbackDetails) {
    public Description {
        Require.that(!title.isBlank(), "title is blank; it has to say what the goal or context is about");
    }

    /** The same before and after. */
    public static Description of(String title, String details) {
        return new Description(title, details, "", "");
    }

    /** The title after the submission was judged. */
    public String shownTitle() {
        return feedbackTitle.isBlank() ? title : feedbackTitle;
    }

    /** The details after the submission was judged. */
    public String shownDetails() {
        return feedbackDetails.isBlank() ? details : feedbackDetails;
    }
}

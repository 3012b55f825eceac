package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.feedback.RichFeedback;
import java.util.Optional;

/**
 * The document that the learner sees in place of the plain feedback.
 *
 * @param html sanitised; absent for a text document
 * @param source the document as the grader wrote it
 */
record RichView(Optional<SafeHtml> html, Excerpt source) {

    static RichView of(RichFeedback rich) {
        Optional<SafeHtml> html = rich.type() == RichFeedback.Type.HTML
                ? Optional.of(new SafeHtml(StylelessHtml.sanitise(rich.content())))
                : Optional.empty();
        return new RichView(html, Excerpt.of(rich.content()));
    }
}

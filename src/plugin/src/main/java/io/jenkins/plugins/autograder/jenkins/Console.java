package io.jenkins.plugins.autograder.jenkins;

import hudson.model.TaskListener;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.io.IOException;
import java.io.Serializable;

/**
 * The build's log, for short lines that say whose they are. What a submission or a grader wrote is made harmless first.
 *
 * @param listener of the build; may lead to the controller
 */
public record Console(TaskListener listener) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What every line begins with. */
    public static final String PREFIX = "[Coursera Autograder] ";

    /** Say one line. */
    public void say(String text) {
        listener.getLogger().println(PREFIX + Visible.oneLine(text));
    }

    /** Say one line that leads to a page. */
    public void link(String text, String url) {
        listener.getLogger().print(PREFIX + Visible.oneLine(text) + ": ");
        try {
            listener.hyperlink(url, url);
        } catch (IOException e) {
            listener.getLogger().print(url);
        }
        listener.getLogger().println();
    }

    /** Send what was said on its way. */
    void flush() {
        listener.getLogger().flush();
    }
}

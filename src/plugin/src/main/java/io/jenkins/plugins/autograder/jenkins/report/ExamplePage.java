package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.ModelObject;
import hudson.model.Run;
import io.jenkins.plugins.autograder.report.view.Visible;

/** The page of one example or submission, for one request. */
public final class ExamplePage implements ModelObject {
    private final Run<?, ?> run;
    private final String name;
    private final String content;

    ExamplePage(Run<?, ?> run, String name, String content) {
        this.run = run;
        this.name = name;
        this.content = content;
    }

    /** The build, for the frame. */
    public Run<?, ?> getObject() {
        return run;
    }

    @Override
    public String getDisplayName() {
        return Visible.oneLine(name);
    }

    /** HTML of the engine's, safe to show. */
    public String getContent() {
        return content;
    }
}

package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.Util;
import hudson.tasks.Builder;
import org.kohsuke.stapler.DataBoundSetter;

/** A build step that writes pages of tasks into the workspace. {@link SheetStep} has the same parameters. */
public abstract class SheetBuilder extends Builder {
    final SheetOptions options;

    SheetBuilder(String tasks) {
        this.options = new SheetOptions(tasks);
    }

    /** The ids of the tasks, separated by commas; blank means all of them. */
    public String getTasks() {
        return options.tasks;
    }

    /** The directory of the course in the workspace. */
    public String getCourse() {
        return options.course;
    }

    /** See {@link #getCourse}. */
    @DataBoundSetter
    public void setCourse(String value) {
        options.course = Util.fixNull(value);
    }

    /** Where the files go. */
    public String getDirectory() {
        return options.directory;
    }

    /** See {@link #getDirectory}. */
    @DataBoundSetter
    public void setDirectory(String value) {
        options.directory = Util.fixNull(value);
    }

    /** Whether pages are parts of other ones. */
    public boolean isFragments() {
        return options.fragments;
    }

    /** See {@link #isFragments}. */
    @DataBoundSetter
    public void setFragments(boolean value) {
        options.fragments = value;
    }
}

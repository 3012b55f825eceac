package io.jenkins.plugins.autograder.jenkins.report;

import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.model.Run;

/** The names by which a build's record knows our classes, whatever they are called in Java. */
public final class Formats {
    /** The tab of a build. */
    static final String REPORTS = "courseraReports";

    /** One report in it. */
    static final String REPORT = "courseraReport";

    private Formats() {}

    /** Tell Jenkins the names, before it reads the first build. */
    @Initializer(before = InitMilestone.JOB_LOADED)
    public static void register() {
        register(Run.XSTREAM2);
    }

    static void register(com.thoughtworks.xstream.XStream xstream) {
        xstream.alias(REPORTS, ReportsAction.class);
        xstream.alias(REPORT, StoredReport.class);
    }
}

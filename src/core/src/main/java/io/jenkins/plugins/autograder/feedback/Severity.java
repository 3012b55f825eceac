package io.jenkins.plugins.autograder.feedback;

/** How bad a problem is: an error leaves no grade, a warning leaves one that the author should look at. */
public enum Severity {
    ERROR,
    WARNING
}

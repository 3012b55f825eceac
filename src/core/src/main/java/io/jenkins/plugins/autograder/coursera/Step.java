package io.jenkins.plugins.autograder.coursera;

/** How far a step of a receipt is. */
public enum Step {
    /** Not begun. */
    PLANNED,
    /** Begun, and not known to be done: after a crash it may or may not be. */
    UNDER_WAY,
    /** Done. */
    DONE
}

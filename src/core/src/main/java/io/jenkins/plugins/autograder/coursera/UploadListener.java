package io.jenkins.plugins.autograder.coursera;

/** Hears how an upload or a publication goes on. What it is told has no secrets. Never called by two threads at a time. */
public interface UploadListener {

    /** Hears nothing. */
    UploadListener NONE = new UploadListener() {};

    /** Something begins, ends or is noteworthy: a sentence without a full stop. */
    default void said(String what) {}

    /** More bytes are on their way; not called more often than a person can read. */
    default void progress(Progress progress) {}
}

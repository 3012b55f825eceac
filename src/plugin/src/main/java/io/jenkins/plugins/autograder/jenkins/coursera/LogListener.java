package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.coursera.UploadListener;
import io.jenkins.plugins.autograder.jenkins.Console;

/** Tells the build's log how it goes on. */
record LogListener(Console console) implements UploadListener {

    @Override
    public void said(String what) {
        console.say(what);
    }
}

package io.jenkins.plugins.autograder.coursera.http;

import java.time.Duration;

/** Hears of each call, for somebody who wants to see what goes on. What it is told has no secrets. Thread-safe. */
public interface CallListener {

    /** Hears nothing. */
    CallListener NONE = new CallListener() {};

    /** A service answered. */
    default void answered(Call call, int status, Duration took) {}

    /**
     * A call did not do, and is made again.
     *
     * @param why in a few words
     * @param wait how long until then
     */
    default void again(Call call, String why, Duration wait) {}
}

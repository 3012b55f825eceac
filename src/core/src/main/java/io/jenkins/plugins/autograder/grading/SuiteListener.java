package io.jenkins.plugins.autograder.grading;

/**
 * Hears how a suite goes on. Never called by two threads at a time, though by different ones. What a listener throws
 * ends the suite and comes out of {@link SuiteRunner#run}.
 */
public interface SuiteListener {

    /** Hears nothing. */
    SuiteListener NONE = new SuiteListener() {};

    /**
     * The suite starts.
     *
     * @param total how many examples, standing checks included
     */
    default void started(int total) {}

    /** An example starts. */
    default void exampleStarted(String name) {}

    /**
     * An example has a result. Examples that do not run have one, too, but nobody is told of it here.
     *
     * @param result of this example
     * @param done how many there are by now
     * @param total how many there will be
     */
    default void finished(ExampleResult result, int done, int total) {}
}

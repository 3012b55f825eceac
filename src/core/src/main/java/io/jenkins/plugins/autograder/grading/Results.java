package io.jenkins.plugins.autograder.grading;

import java.util.Iterator;
import java.util.List;

/** Results in a suite's order; each iteration reads them anew, so that a suite of any size needs little heap. */
public interface Results extends Iterable<ExampleResult>, AutoCloseable {

    /** How many there are. */
    int size();

    /** Let go of what backs the results. May be called twice. */
    @Override
    void close();

    /** Results that are in memory already. */
    static Results of(List<ExampleResult> results) {
        List<ExampleResult> copy = List.copyOf(results);
        return new Results() {
            @Override
            public int size() {
                return copy.size();
            }

            @Override
            public Iterator<ExampleResult> iterator() {
                return copy.iterator();
            }

            @Override
            public void close() {}
        };
    }
}

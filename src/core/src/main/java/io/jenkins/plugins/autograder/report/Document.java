package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import java.io.IOException;

/** A document that grows result by result, so that one pass over the results serves several documents. */
interface Document {

    /** Say what there is to say of the next result, in the suite's order. */
    void add(ExampleResult result) throws IOException;

    /** Write what follows the last result. The stream below is flushed, and left open. */
    void finish() throws IOException;

    /** Take all results to one document. */
    static void feed(Iterable<ExampleResult> results, Document document) throws IOException {
        for (ExampleResult result : results) {
            document.add(result);
        }
        document.finish();
    }
}

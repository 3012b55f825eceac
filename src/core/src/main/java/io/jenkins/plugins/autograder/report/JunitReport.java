package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.report.view.Overview;
import io.jenkins.plugins.autograder.report.view.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.xml.stream.XMLStreamException;

/**
 * The report as JUnit XML, for what shows test results: a test suite of the examples, a test case an example. Unexpected
 * and varied are failures; a grader that broke where another outcome was expected is an error; not run is skipped.
 */
public final class JunitReport {

    /** Write one XML document, as UTF-8. The results are read twice. The stream is left open. */
    public void write(SuiteResult suite, OutputStream out) throws IOException {
        Document.feed(suite.results(), open(Overview.of(suite), out));
    }

    Document open(Overview overview, OutputStream out) throws IOException {
        try {
            JunitXml xml = new JunitXml(out);
            long errors = overview.rows().stream().filter(row -> row.broken()).count();
            xml.start(
                    overview.info(),
                    overview.rows().size(),
                    overview.count(Verdict.UNEXPECTED) + overview.count(Verdict.VARIED) - errors,
                    errors,
                    overview.count(Verdict.NOT_RUN));
            Iterator<Row> rows = overview.rows().iterator();
            return new Document() {
                @Override
                public void add(ExampleResult result) throws IOException {
                    try {
                        xml.testCase(overview.info(), result, rows.next());
                    } catch (XMLStreamException e) {
                        throw new IOException(e);
                    }
                }

                @Override
                public void finish() throws IOException {
                    try {
                        xml.end();
                    } catch (XMLStreamException e) {
                        throw new IOException(e);
                    }
                    out.flush();
                }
            };
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}

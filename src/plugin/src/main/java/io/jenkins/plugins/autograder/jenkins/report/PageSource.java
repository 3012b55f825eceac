package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.Run;
import java.io.IOException;
import java.util.Optional;

/** What the page of a report shows, by the kind of the report. It is read anew for each request. */
interface PageSource {

    /** HTML of the engine's, safe to show. */
    String content() throws IOException;

    /** Another file of the report, such as {@code report.json}. */
    Optional<Download> file(String name) throws IOException;

    /** The page of one example or submission, if the report has them. */
    Optional<ExamplePage> example(String file, Run<?, ?> run) throws IOException;
}

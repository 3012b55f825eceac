package io.jenkins.plugins.autograder.report;

import java.nio.file.Path;

/**
 * Where the documents of a report are.
 *
 * @param directory of all of them
 * @param index the page to open in a browser
 * @param json everything, for other programs
 * @param junit for what shows test results
 * @param summary a few lines of Markdown
 */
public record ReportFiles(Path directory, Path index, Path json, Path junit, Path summary) {

    static ReportFiles in(Path directory) {
        return new ReportFiles(
                directory,
                directory.resolve(HtmlReport.INDEX),
                directory.resolve("report.json"),
                directory.resolve("junit.xml"),
                directory.resolve("summary.md"));
    }
}

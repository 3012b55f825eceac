package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.report.ReportWriter;
import io.jenkins.plugins.autograder.report.SampleResults;
import java.io.IOException;
import java.nio.file.Path;

/** The process of {@link ReportTimes}: writes one report after the other, and prints {@code SIZE SECONDS} for each. */
final class ReportProcess {
    private ReportProcess() {}

    /** @param arguments a directory to write to, and the number of results of each report */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            int size = Integer.parseInt(arguments[i], 10);
            SuiteResult suite = SampleResults.suite(SampleResults.many(size));
            Path target = directory.resolve(Integer.toString(i));
            long start = System.nanoTime();
            new ReportWriter().write(suite, target);
            System.out.println(size + " " + (System.nanoTime() - start) / 1e9);
            Submissions.delete(target);
        }
    }
}

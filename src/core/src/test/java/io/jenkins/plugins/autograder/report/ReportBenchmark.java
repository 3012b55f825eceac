package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.grading.SuiteResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints how long reports of growing suites take, in one process that starts cold. No test: no figure decides anything. */
final class ReportBenchmark {

    private static final int[] SIZES = {1_000, 2_000, 5_000, 10_000};

    private ReportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("report-benchmark");
        System.out.println("results  seconds  ms per result  again, over the old report");
        for (int size : SIZES) {
            SuiteResult suite = SampleResults.suite(SampleResults.many(size));
            Path target = directory.resolve(Integer.toString(size));
            double first = seconds(suite, target);
            double second = seconds(suite, target);
            System.out.printf(Locale.ROOT, "%7d  %7.2f  %13.3f  %.2f%n", size, first, first * 1000 / size, second);
        }
        System.out.println("reports are in " + directory);
    }

    private static double seconds(SuiteResult suite, Path target) throws IOException {
        long start = System.nanoTime();
        new ReportWriter().write(suite, target);
        return (System.nanoTime() - start) / 1e9;
    }
}

package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.grading.SuiteResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints how long reports of growing suites take, in one process that starts cold. No test: no figure decides anything. */
final class ReportBenchmark {

    private static final int[] SIZES = {1_000, 2_000, 5_000, 10_000};

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("report-benchmark");
        System.out.println(
                "results  seconds  CPU seconds  CPU ms per result  seconds and CPU seconds over the old report");
        for (int size : SIZES) {
            SuiteResult suite = SampleResults.suite(SampleResults.many(size));
            Path target = directory.resolve(Integer.toString(size));
            Cost first = write(suite, target);
            Cost second = write(suite, target);
            System.out.printf(
                    Locale.ROOT,
                    "%7d  %7.2f  %11.2f  %17.3f  %.2f %.2f%n",
                    size,
                    first.seconds(),
                    first.cpuSeconds(),
                    first.cpuSeconds() * 1000 / size,
                    second.seconds(),
                    second.cpuSeconds());
        }
        System.out.println("reports are in " + directory);
    }

    /** Of the thread that writes; what the compiler and the collector use beside it is in the seconds only. */
    private record Cost(double seconds, double cpuSeconds) {}

    private static Cost write(SuiteResult suite, Path target) throws IOException {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        new ReportWriter().write(suite, target);
        return new Cost((System.nanoTime() - start) / 1e9, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
    }
}

package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.report.ReportWriter;
import io.jenkins.plugins.autograder.report.SampleResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The process of {@link ReportTimes}: writes one report after the other, and prints {@code SIZE SECONDS FILES} for each,
 * where {@code FILES} is what it takes to write the same files alone, in seconds.
 */
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
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(size + " " + seconds + " " + copy(target, directory.resolve(i + "-files")));
            Submissions.delete(target);
        }
    }

    private static double copy(Path report, Path target) throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(report)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(target.resolve(report.relativize(file)), Files.readAllBytes(file));
            }
        }
        for (Path file : files.keySet()) {
            Files.createDirectories(file.getParent());
        }
        long start = System.nanoTime();
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Submissions.delete(target);
        return seconds;
    }
}

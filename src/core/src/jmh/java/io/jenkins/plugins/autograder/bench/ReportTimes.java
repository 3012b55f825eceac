package io.jenkins.plugins.autograder.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long the report of a suite takes: the largest once in a Java machine that is cold, then all in turn. */
final class ReportTimes {
    private static final double TARGET = 2.0;
    private static final double LINEAR = 1.5;

    private final Setting setting;

    ReportTimes(Setting setting) {
        this.setting = setting;
    }

    /** @param sizes of the suites, growing */
    void measure(List<Integer> sizes, int rounds) throws Exception {
        int largest = sizes.get(sizes.size() - 1);
        setting.report().progress("reports of " + sizes + " results");
        Path directory = setting.scratch().resolve("reports");
        List<String> arguments = new ArrayList<>(List.of(directory.toString(), Integer.toString(largest)));
        for (int round = 0; round < rounds; round++) {
            sizes.forEach(size -> arguments.add(size.toString()));
        }
        String printed = Programs.run(Programs.java(List.of(), ReportProcess.class, arguments.toArray(String[]::new)));
        Samples cold = new Samples();
        Map<Integer, Samples> times = new TreeMap<>();
        for (String line : printed.lines().toList()) {
            String[] words = line.split(" ");
            Samples target =
                    cold.count() == 0 ? cold : times.computeIfAbsent(Integer.valueOf(words[0]), size -> new Samples());
            target.add(Double.parseDouble(words[1]));
        }
        print(largest, cold, times);
    }

    private void print(int largest, Samples cold, Map<Integer, Samples> times) {
        Report report = setting.report();
        report.table(
                "The report (HTML, JSON, JUnit XML, Markdown)", "results", "seconds", "ms per result", "target", "");
        report.row(
                largest + ", in a process that starts cold",
                cold.show("%.2f"),
                perResult(cold, largest),
                "< " + TARGET + " s for 10000",
                Report.verdict(cold.median() < TARGET));
        double first = times.entrySet().iterator().next().getValue().median()
                / times.keySet().iterator().next();
        times.forEach((size, seconds) -> {
            double growth = seconds.median() / size / first;
            boolean judged = size == largest;
            report.row(
                    size.toString(),
                    seconds.show("%.2f"),
                    perResult(seconds, size),
                    judged ? "≤ " + LINEAR + " × that of the fewest" : "",
                    judged ? Report.verdict(growth <= LINEAR) : "");
        });
    }

    private static String perResult(Samples seconds, int size) {
        return String.format(Locale.ROOT, "%.3f", seconds.median() * 1000 / size);
    }
}

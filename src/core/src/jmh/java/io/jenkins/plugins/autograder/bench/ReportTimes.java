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
        Times cold = new Times();
        Map<Integer, Times> warm = new TreeMap<>();
        for (String line : printed.lines().toList()) {
            String[] words = line.split(" ");
            Times times = cold.report.count() == 0
                    ? cold
                    : warm.computeIfAbsent(Integer.valueOf(words[0]), size -> new Times());
            times.report.add(Double.parseDouble(words[1]));
            times.files.add(Double.parseDouble(words[2]));
        }
        print(largest, cold, warm);
    }

    /** In seconds, with what the same files alone took. */
    private record Times(Samples report, Samples files) {
        Times() {
            this(new Samples(), new Samples());
        }
    }

    private void print(int largest, Times cold, Map<Integer, Times> warm) {
        setting.report()
                .table(
                        "The report (HTML, JSON, JUnit XML, Markdown)",
                        "results",
                        "seconds",
                        "ms per result",
                        "the same files alone, seconds",
                        "target",
                        "");
        row(
                largest + ", in a process that starts cold",
                largest,
                cold,
                "< " + TARGET + " s for 10000",
                Report.verdict(cold.report.median() < TARGET));
        double first = warm.entrySet().iterator().next().getValue().report.median()
                / warm.keySet().iterator().next();
        warm.forEach((size, times) -> {
            boolean judged = size == largest;
            row(
                    size.toString(),
                    size,
                    times,
                    judged ? "≤ " + LINEAR + " × that of the fewest" : "",
                    judged ? Report.verdict(times.report.median() / size / first <= LINEAR) : "");
        });
    }

    private void row(String what, int size, Times times, String target, String verdict) {
        setting.report()
                .row(
                        what,
                        times.report.show("%.2f"),
                        String.format(Locale.ROOT, "%.3f", times.report.median() * 1000 / size),
                        times.files.show("%.2f"),
                        target,
                        verdict);
    }
}

package io.jenkins.plugins.autograder.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of rate and heap when a suite grows; measured in a Java machine with a small heap. */
final class Growth {
    private static final String HEAP = "-Xmx48m";
    private static final int PARALLEL = 2;
    private static final double FLAT = 0.9;
    private static final double HEAP_GROWTH = 1.2;

    private final Setting setting;

    Growth(Setting setting) {
        this.setting = setting;
    }

    /** @param sizes of the suites, growing; each but the last runs before and after the last */
    void measure(List<Integer> sizes) throws Exception {
        Report report = setting.report();
        List<String> arguments = new ArrayList<>();
        arguments.add(setting.image().name());
        arguments.add(Integer.toString(PARALLEL));
        int largest = sizes.get(sizes.size() - 1);
        List<Integer> smaller = sizes.subList(0, sizes.size() - 1);
        List<Integer> order = new ArrayList<>(smaller);
        order.add(largest);
        order.addAll(smaller);
        for (int size : sizes) {
            Submissions.write(suite(size), size);
        }
        order.forEach(size -> arguments.add(suite(size).toString()));
        report.progress("suites of " + sizes + " examples, in a Java machine with " + HEAP);
        String printed =
                Programs.run(Programs.java(List.of(HEAP), GrowthProcess.class, arguments.toArray(String[]::new)));
        print(printed, largest);
    }

    private Path suite(int size) {
        return setting.scratch().resolve("growth-" + size);
    }

    private void print(String printed, int largest) {
        Map<Integer, Samples> rates = new TreeMap<>();
        Map<Integer, Samples> heaps = new TreeMap<>();
        for (String line : printed.lines().toList()) {
            String[] words = line.split(" ");
            Map<Integer, Samples> target = words[0].equals("rate") ? rates : heaps;
            target.computeIfAbsent(Integer.valueOf(words[1]), size -> new Samples())
                    .add(Double.parseDouble(words[2]));
        }
        Report report = setting.report();
        report.table(
                "Suites that grow, parallel " + PARALLEL + ", in a Java machine with " + HEAP,
                "examples",
                "examples/s",
                "against 100",
                "target",
                "");
        double base = rates.get(Math.min(100, largest)).median();
        rates.forEach((size, rate) -> {
            double ratio = rate.median() / base;
            boolean judged = size > 100;
            report.row(
                    size.toString(),
                    rate.show("%.2f"),
                    String.format(Locale.ROOT, "%.2f", ratio),
                    judged ? "≥ " + FLAT : "",
                    judged ? Report.verdict(ratio >= FLAT) : "");
        });
        report.table(
                "The heap while " + largest + " examples are graded",
                "examples finished",
                "heap in use after a collection, MiB",
                "against the first",
                "target",
                "");
        double first = heaps.values().iterator().next().median();
        heaps.forEach((done, heap) -> {
            double ratio = heap.median() / first;
            boolean judged = heap.median() != first;
            report.row(
                    done.toString(),
                    heap.show("%.1f"),
                    String.format(Locale.ROOT, "%.2f", ratio),
                    judged ? "≤ " + HEAP_GROWTH : "",
                    judged ? Report.verdict(ratio <= HEAP_GROWTH) : "");
        });
    }
}

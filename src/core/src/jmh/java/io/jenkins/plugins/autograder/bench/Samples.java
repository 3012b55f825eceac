package io.jenkins.plugins.autograder.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measurements of one thing, in the order in which they were taken. */
final class Samples {
    private final List<Double> values = new ArrayList<>();

    static Samples of(double... values) {
        Samples samples = new Samples();
        for (double value : values) {
            samples.add(value);
        }
        return samples;
    }

    void add(double value) {
        values.add(value);
    }

    int count() {
        return values.size();
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Each value divided by the one that was taken beside it. */
    Samples over(Samples others) {
        Samples ratios = new Samples();
        for (int i = 0; i < Math.min(count(), others.count()); i++) {
            ratios.add(values.get(i) / others.values.get(i));
        }
        return ratios;
    }

    /** The median, and least and most where there are several: {@code 0.98 (0.93–1.04)}. */
    String show(String format) {
        String median = String.format(Locale.ROOT, format, median());
        return count() < 2
                ? median
                : String.format(Locale.ROOT, "%s (" + format + "–" + format + ")", median, least(), most());
    }
}

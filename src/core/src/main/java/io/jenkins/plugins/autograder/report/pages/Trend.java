package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.report.view.Figures;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How results changed from build to build: a chart and the same as a table, for a part of another page. It stands in an
 * element of the class {@code ag}.
 *
 * @param points oldest first
 */
public record Trend(List<Point> points) {
    static final int WIDTH = 480;
    static final int HEIGHT = 120;

    private static final int WIDEST = 24;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_~][A-Za-z0-9_~./-]*");

    /**
     * One build.
     *
     * @param label {@code #7}
     * @param address of its report, relative to the page
     * @param asExpected how many results were as expected
     * @param off how many were not
     * @param findings how many a linter found; absent where none ran
     * @param duration of all grading
     */
    public record Point(
            String label, String address, int asExpected, int off, OptionalInt findings, Duration duration) {
        public Point {
            if (!ADDRESS.matcher(address).matches()) {
                throw new IllegalArgumentException("address is " + address + "; a relative path is allowed, in plain"
                        + " letters, digits and ~./-");
            }
        }

        /** All in words. */
        String words() {
            return label + ": " + Figures.number(asExpected) + " of " + Figures.number(asExpected + off)
                    + " as expected, "
                    + (findings.isPresent() ? Figures.count(findings.getAsInt(), "finding") + ", " : "")
                    + Figures.duration(duration);
        }
    }

    /** A stack of the chart, in its pixels. */
    record Bar(Point point, double left, double width, double off, double asExpected) {}

    public Trend {
        points = List.copyOf(points);
    }

    /** Write the fragment, as UTF-8. */
    public void write(OutputStream out) throws IOException {
        new Templates().write("trend.jte", this, out);
    }

    List<Bar> bars() {
        int most = Math.max(1, points.stream().mapToInt(Trend::total).max().orElse(1));
        double room = Math.min(WIDEST, (double) WIDTH / Math.max(1, points.size()));
        return IntStream.range(0, points.size())
                .mapToObj(i -> bar(points.get(i), i * room, room, (double) HEIGHT / most))
                .toList();
    }

    boolean linted() {
        return points.stream().anyMatch(point -> point.findings().isPresent());
    }

    /** For who does not see the chart. */
    String words() {
        Optional<Point> last = points.stream().reduce((before, after) -> after);
        int worst =
                points.stream().map(Point::off).max(Comparator.naturalOrder()).orElse(0);
        return "Results of " + Figures.count(points.size(), "build") + "; at most " + Figures.number(worst) + " off"
                + last.map(point -> "; the last one " + point.words()).orElse("");
    }

    /** A number for an attribute of the chart. */
    static String pixels(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }

    private static Bar bar(Point point, double left, double room, double unit) {
        return new Bar(point, left, Math.max(1, room - 2), point.off() * unit, point.asExpected() * unit);
    }

    private static int total(Point point) {
        return point.asExpected() + point.off();
    }
}

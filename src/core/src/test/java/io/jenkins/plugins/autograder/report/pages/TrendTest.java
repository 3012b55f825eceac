package io.jenkins.plugins.autograder.report.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.autograder.report.pages.Trend.Point;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void showsEachBuildInTheChartAndInTheTable() throws IOException {
        String html = html(new Trend(List.of(point(6, 9, 1), point(7, 10, 0))));

        assertThat(html)
                .contains("<title>#6: 9 of 10 as expected, 2 s</title>", "<title>#7: 10 of 10 as expected, 2 s</title>")
                .contains(
                        "aria-label=\"Results of 2 builds; at most 1 off; the last one #7: 10 of 10 as expected, 2 s\"")
                .contains("<a href=\"7/coursera-autograder/\">#7</a>")
                .doesNotContain("Findings");
    }

    @Test
    void scalesToTheLargestBuild() {
        Trend trend = new Trend(List.of(point(1, 50, 10), point(2, 0, 30)));
        assertThat(trend.bars()).extracting(Trend.Bar::asExpected).containsExactly(100.0, 0.0);
        assertThat(trend.bars()).extracting(Trend.Bar::off).containsExactly(20.0, 60.0);
    }

    @Test
    void fitsManyBuilds() {
        List<Point> points =
                IntStream.range(0, 100).mapToObj(i -> point(i, 1, 1)).toList();
        assertThat(new Trend(points).bars())
                .allMatch(bar -> bar.left() + bar.width() <= Trend.WIDTH && bar.width() >= 1);
    }

    @Test
    void hasAPlaceForAJobWithoutResults() throws IOException {
        assertThat(html(new Trend(List.of(point(1, 0, 0))))).contains("0 of 0 as expected");
        assertThat(html(new Trend(List.of()))).contains("Results of 0 builds");
    }

    /** As in a plugin, whose threads are the server's. */
    @Test
    void findsItsTemplateWhereTheThreadWouldNotLook() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(html(new Trend(List.of(point(1, 1, 0))))).contains("1 of 1 as expected");
            assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void leadsNowhereElse() {
        for (String address : List.of("javascript:alert(1)", "//elsewhere.example", "/x", "a b", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Point("#1", address, 1, 0, OptionalInt.empty(), Duration.ZERO));
        }
    }

    private static Point point(int number, int asExpected, int off) {
        return new Point(
                "#" + number,
                number + "/coursera-autograder/",
                asExpected,
                off,
                OptionalInt.empty(),
                Duration.ofSeconds(2));
    }

    private static String html(Trend trend) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        trend.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

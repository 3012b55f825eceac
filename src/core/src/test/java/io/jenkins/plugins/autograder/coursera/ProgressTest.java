package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.coursera.http.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void tellsRateAndTimeLeft() {
        Progress progress = new Progress(3_000_000, OptionalLong.of(12_000_000), Duration.ofSeconds(2));

        assertThat(progress.rate()).isEqualTo(1_500_000);
        assertThat(progress.share()).contains(0.25);
        assertThat(progress.left()).contains(Duration.ofSeconds(6));
    }

    @Test
    @Tag("B-08")
    void makesNoSenseOfNothing() {
        assertThat(new Progress(0, OptionalLong.of(0), Duration.ZERO).share()).isEmpty();
        assertThat(new Progress(0, OptionalLong.of(10), Duration.ZERO).left()).isEmpty();
        assertThat(new Progress(10, OptionalLong.empty(), Duration.ofSeconds(1)).share())
                .isEmpty();
        assertThat(new Progress(20, OptionalLong.of(10), Duration.ofSeconds(1)).share())
                .contains(1.0);
        assertThat(new Progress(20, OptionalLong.of(10), Duration.ofSeconds(1)).left())
                .contains(Duration.ZERO);
    }

    @Test
    void isNotToldMoreOftenThanAPersonReads() {
        TestTime time = new TestTime();
        List<Long> told = new ArrayList<>();
        ProgressMeter meter = new ProgressMeter(time.time(), OptionalLong.empty(), new UploadListener() {
            @Override
            public void progress(Progress progress) {
                told.add(progress.sent());
            }
        });

        for (int i = 1; i <= 100; i++) {
            meter.sent(i * 1000L);
            time.pass(Duration.ofMillis(10));
        }
        meter.end();

        assertThat(told).containsExactly(1_000L, 26_000L, 51_000L, 76_000L, 100_000L);
    }
}

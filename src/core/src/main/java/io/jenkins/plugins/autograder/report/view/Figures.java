package io.jenkins.plugins.autograder.report.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Figures as people read them. */
public final class Figures {

    private static final List<String> UNITS = List.of("KB", "MB", "GB", "TB");

    private static final int SCORE_DIGITS = 6;

    private Figures() {}

    /** {@code 350 ms}, {@code 1.24 s}, {@code 30 s}, {@code 2 min 03 s}, {@code 1 h 02 min}. */
    public static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            long hundredths = millis / 10;
            String fraction = hundredths % 100 == 0 ? "" : "." + twoDigits(hundredths % 100);
            return hundredths / 100 + fraction + " s";
        }
        long seconds = millis / 1000;
        if (seconds < 3600) {
            return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + twoDigits(seconds % 60) + " s");
        }
        long minutes = seconds / 60 % 60;
        return seconds / 3600 + " h" + (minutes == 0 ? "" : " " + twoDigits(minutes) + " min");
    }

    /** {@code 17 bytes}, {@code 1.5 KB}, {@code 512 MB}: steps of 1024. */
    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        int unit = 0;
        long tenths = bytes * 10 / 1024;
        while (tenths >= 10_240 && unit < UNITS.size() - 1) {
            tenths /= 1024;
            unit++;
        }
        String fraction = tenths % 10 == 0 ? "" : "." + tenths % 10;
        return tenths / 10 + fraction + " " + UNITS.get(unit);
    }

    /**
     * {@code 1.0}, {@code 0.75}, {@code 0.333333}. Digits beyond the sixth are cut and never rounded, so that nothing
     * short of full marks reads as full marks.
     */
    public static String score(double score) {
        BigDecimal cut = BigDecimal.valueOf(score).setScale(SCORE_DIGITS, RoundingMode.DOWN);
        if (score > 0 && cut.signum() == 0) {
            return "below 0.000001";
        }
        BigDecimal shortest = cut.stripTrailingZeros();
        return (shortest.scale() < 1 ? shortest.setScale(1) : shortest).toPlainString();
    }

    /** {@code 2026-11-14 02:13:05 UTC}. */
    public static String moment(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /** {@code 1 example}, {@code 2 examples}, {@code 10,000 examples}. */
    public static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** The same for a word with a plural of its own: {@code 2 processes}. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** {@code 10,000}. */
    public static String number(long number) {
        return number < 1000 ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}

package io.jenkins.plugins.autograder.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1.5h}, or a bare number of seconds. */
public final class Durations {
    /** What is allowed, for messages. */
    public static final String ALLOWED = "a duration is 1ms to 24h, such as 500ms, 30s, 2m, 1h or a number of seconds";

    private static final Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?) ?(ms|s|m|h)?");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);
    private static final long LONGEST_MILLIS = Duration.ofHours(24).toMillis();

    private Durations() {}

    /**
     * Read a duration.
     *
     * @throws IllegalArgumentException if the text is none, with a message that says what is allowed
     */
    public static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            String unit = matcher.group(2) == null ? "s" : matcher.group(2);
            BigDecimal millis =
                    new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(MILLIS.getOrDefault(unit, 0L)));
            if (millis.compareTo(BigDecimal.ONE) >= 0 && millis.compareTo(BigDecimal.valueOf(LONGEST_MILLIS)) <= 0) {
                return Duration.ofMillis(
                        millis.setScale(0, RoundingMode.HALF_UP).longValueExact());
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a duration; " + ALLOWED);
    }

    /** A duration for people, in the form that {@link #parse} reads: {@code 1.25s}, {@code 2m}, {@code 90s}. */
    public static String format(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + "ms";
        }
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + "m";
        }
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + "s";
    }
}

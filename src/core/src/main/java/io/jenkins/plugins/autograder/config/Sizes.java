package io.jenkins.plugins.autograder.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes as people write them: {@code 512MB}, {@code 1.5 GiB}, or a bare number of megabytes. A step is 1024 in either
 * notation, as it is in Coursera's tools.
 */
public final class Sizes {
    /** What is allowed, for messages. */
    public static final String ALLOWED = "a size is 1B to 1024GB, such as 512MB, 2GB, 4096KB or a number of megabytes";

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?) ?([kmg]?i?b)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Long> BYTES = Map.of(
            "b", 1L, "kb", 1L << 10, "kib", 1L << 10, "mb", 1L << 20, "mib", 1L << 20, "gb", 1L << 30, "gib", 1L << 30);
    private static final long LARGEST = 1L << 40;

    private Sizes() {}

    /**
     * Read a size, in bytes.
     *
     * @throws IllegalArgumentException if the text is none, with a message that says what is allowed
     */
    public static long parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            String unit = matcher.group(2) == null ? "mb" : matcher.group(2).toLowerCase(Locale.ROOT);
            BigDecimal bytes =
                    new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(BYTES.getOrDefault(unit, 0L)));
            if (bytes.compareTo(BigDecimal.ONE) >= 0 && bytes.compareTo(BigDecimal.valueOf(LARGEST)) <= 0) {
                return bytes.setScale(0, RoundingMode.HALF_UP).longValueExact();
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a size; " + ALLOWED);
    }
}

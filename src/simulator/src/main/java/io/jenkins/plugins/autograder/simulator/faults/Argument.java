package io.jenkins.plugins.autograder.simulator.faults;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/**
 * What may follow the name of a fault.
 *
 * @param words what it is and its default, for the guide; empty if nothing may follow
 * @param parser from text to value; the empty text gives the default
 */
record Argument<T>(String words, Function<String, T> parser) {
    static Argument<String> none() {
        return new Argument<>("", text -> {
            if (!text.isEmpty()) {
                throw new IllegalArgumentException("nothing may follow it");
            }
            return text;
        });
    }

    static Argument<Integer> status(int otherwise) {
        return new Argument<>("STATUS, " + otherwise, text -> {
            if (!text.isEmpty() && !text.matches("[2-5]\\d\\d")) {
                throw new IllegalArgumentException("'" + text + "' is not a status from 200 to 599");
            }
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        });
    }

    static Argument<Long> bytes(long otherwise) {
        return new Argument<>("BYTES, " + otherwise, text -> {
            if (!text.isEmpty() && !text.matches("\\d{1,15}")) {
                throw new IllegalArgumentException("'" + text + "' is not a number of bytes");
            }
            return text.isEmpty() ? otherwise : Long.parseLong(text);
        });
    }

    static Argument<Duration> time(String otherwise) {
        return new Argument<>("TIME, " + otherwise, text -> duration(text.isEmpty() ? otherwise : text));
    }

    private static Duration duration(String text) {
        try {
            Duration time = text.endsWith("ms")
                    ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                    : Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
            if (!time.isNegative()) {
                return time;
            }
        } catch (DateTimeException | NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("'" + text + "' is not a time like 100ms, 2s or 1m");
    }
}

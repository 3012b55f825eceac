package io.jenkins.plugins.autograder.evaluation.spec.course;

import io.jenkins.plugins.autograder.config.YamlValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads moments: {@code 2030-02-08}, with a time if need be, and with an offset if it is not that of the course.
 *
 * @param zone of the course
 */
record Moments(ZoneId zone) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[ T](\\d{2}:\\d{2}(?::\\d{2})?))?(?: ?([+-]\\d{2}:?\\d{2}|Z))?");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");
    private static final int LAST_SECOND = 59;
    private static final String ALLOWED =
            "a moment is a date such as 2030-02-08, 2030-02-08 18:00 or 2030-02-08 18:00:00 +0100";

    /** The last moment of a day, which is what a date alone means. */
    static final LocalTime END_OF_DAY = LocalTime.of(23, 59, LAST_SECOND);

    /**
     * A moment.
     *
     * @param usual time of day where none is given
     */
    Optional<ZonedDateTime> read(YamlValue value, LocalTime usual) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text.get().strip());
        if (!matcher.matches()) {
            return value.refuse(ALLOWED);
        }
        try {
            LocalDate date = LocalDate.parse(matcher.group(1));
            LocalTime time = matcher.group(2) == null ? usual : time(matcher.group(2));
            ZoneId where = matcher.group(3) == null ? zone : ZoneOffset.of(matcher.group(3));
            return Optional.of(ZonedDateTime.of(date, time, where));
        } catch (DateTimeException e) {
            return value.refuse(ALLOWED);
        }
    }

    /** A time of day; a missing second is the last one of the minute. */
    static Optional<LocalTime> timeOfDay(YamlValue value) {
        String allowed = "a time of day is such as 23:59";
        return value.text().flatMap(text -> {
            try {
                return TIME.matcher(text.strip()).matches()
                        ? Optional.of(time(text.strip()))
                        : value.<LocalTime>refuse(allowed);
            } catch (DateTimeException e) {
                return value.refuse(allowed);
            }
        });
    }

    private static LocalTime time(String text) {
        LocalTime time = LocalTime.parse(text);
        return text.length() == "23:59".length() ? time.withSecond(LAST_SECOND) : time;
    }

    static Optional<ZoneId> zone(YamlValue value) {
        return value.text().flatMap(text -> {
            try {
                return Optional.of(ZoneId.of(text.strip()));
            } catch (DateTimeException e) {
                return value.refuse("a time zone has a name such as Europe/Berlin");
            }
        });
    }
}

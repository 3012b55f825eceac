package io.jenkins.plugins.autograder.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the Engine API, such as {@code 1.41}. */
record ApiVersion(int major, int minor) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");

    static Optional<ApiVersion> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(
                        new ApiVersion(Integer.parseInt(written.group(1), 10), Integer.parseInt(written.group(2), 10)))
                : Optional.empty();
    }

    boolean isBefore(ApiVersion other) {
        return major != other.major ? major < other.major : minor < other.minor;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}

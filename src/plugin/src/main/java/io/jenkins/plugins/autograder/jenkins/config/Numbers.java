package io.jenkins.plugins.autograder.jenkins.config;

/** Numbers as forms send them: a blank one is 0, which says nothing. */
final class Numbers {
    /** As many runs at one time as the engine takes. */
    private static final int MOST_RUNS = 256;

    private Numbers() {}

    /**
     * Read a number of runs at one time.
     *
     * @throws IllegalArgumentException that says what is allowed
     */
    static int runs(String field, String text) {
        try {
            return text.isBlank() ? 0 : runs(field, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            throw refusal(field, text);
        }
    }

    /**
     * The same number, if it is one of runs at one time.
     *
     * @throws IllegalArgumentException that says what is allowed
     */
    static int runs(String field, int value) {
        if (value < 0 || value > MOST_RUNS) {
            throw refusal(field, String.valueOf(value));
        }
        return value;
    }

    private static IllegalArgumentException refusal(String field, String value) {
        return new IllegalArgumentException(
                field + " is " + value + "; allowed is 1 to " + MOST_RUNS + ", and 0 to leave it open");
    }
}

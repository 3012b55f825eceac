package io.jenkins.plugins.autograder.simulator.faults;

/**
 * Which calls of an endpoint, counted from 1 since the fault was armed.
 *
 * @param first the first one
 * @param last the last one
 */
public record Calls(int first, int last) {
    /** Every call. */
    public static final Calls ALL = new Calls(1, Integer.MAX_VALUE);

    /** The next call. */
    public static final Calls NEXT = nth(1);

    public Calls {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("calls are counted from 1, the first one first: " + first + "-" + last);
        }
    }

    /** One call. */
    public static Calls nth(int number) {
        return new Calls(number, number);
    }

    /** The next so many calls. */
    public static Calls next(int count) {
        return new Calls(1, count);
    }

    /**
     * Read {@code 2}, {@code 2-4} or {@code *}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static Calls parse(String text) {
        if (text.equals("*")) {
            return ALL;
        }
        if (!text.matches("\\d{1,6}(-\\d{1,6})?")) {
            throw new IllegalArgumentException("'" + text + "' names no calls; write 2, 2-4 or *");
        }
        String[] ends = text.split("-", 2);
        return new Calls(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    boolean include(int call) {
        return first <= call && call <= last;
    }

    @Override
    public String toString() {
        if (last == Integer.MAX_VALUE) {
            return first == 1 ? "*" : first + "-";
        }
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}

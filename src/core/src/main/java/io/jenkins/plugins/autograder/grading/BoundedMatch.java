package io.jenkins.plugins.autograder.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for a pattern in a text with a bound on the work, since some patterns take years on some texts. */
public final class BoundedMatch {
    private static final int MOST_STEPS = 20_000_000;

    /** What came of it. */
    enum Answer {
        FOUND,
        NOT_FOUND,
        GIVEN_UP
    }

    private BoundedMatch() {}

    static Answer find(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).find() ? Answer.FOUND : Answer.NOT_FOUND;
        } catch (TooManySteps | StackOverflowError e) {
            // The engine of java.util.regex calls itself for each repetition of a group.
            return Answer.GIVEN_UP;
        }
    }

    /**
     * The first places where the pattern is found, in order.
     *
     * @param enough how many at most
     * @return empty where it was given up
     */
    public static Optional<List<MatchResult>> all(Pattern pattern, String text, int enough) {
        List<MatchResult> found = new ArrayList<>();
        try {
            Matcher matcher = pattern.matcher(new Counted(text, new int[1]));
            while (found.size() < enough && matcher.find()) {
                found.add(matcher.toMatchResult());
            }
            return Optional.of(found);
        } catch (TooManySteps | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }

    /** Every step of a match reads a character; counting them is the same on every machine, which a clock is not. */
    private record Counted(CharSequence text, int[] steps) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

package io.jenkins.plugins.autograder.evaluation.judge.verdict;

/**
 * A text, or as much of it as can be shown.
 *
 * @param text the first part
 * @param omitted how many characters are left out behind it
 */
public record Excerpt(String text, int omitted) {
    private static final int LONGEST = 4_000;

    /** The text, cut where it is too long to show. */
    public static Excerpt of(String text) {
        if (text.length() <= LONGEST) {
            return new Excerpt(text, 0);
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return new Excerpt(text.substring(0, end), text.length() - end);
    }
}

package io.jenkins.plugins.autograder.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word somebody meant who wrote an unknown one. */
public final class DidYouMean {
    private DidYouMean() {}

    /**
     * The known word that is nearest to the one given.
     *
     * <p>Near means that at most a third of the known word's letters have to be typed, left out, replaced or swapped with
     * their neighbour; case does not count. Words of one or two letters differ from a near one in case alone. Of several
     * words that are equally near the first one wins.
     *
     * @param word of any length; a long one costs no more than a short one
     * @param known the words that are allowed, in order of preference
     * @return empty where nothing is near enough to be worth a guess
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        Optional<String> nearest = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int allowed = candidate.length() / 3;
            if (Math.abs(candidate.length() - word.length()) <= allowed) {
                int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance <= allowed && distance < least) {
                    least = distance;
                    nearest = Optional.of(candidate);
                }
            }
        }
        return nearest;
    }

    /** The optimal string alignment distance, in three rows. */
    private static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (isSwap(from, i, to, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[to.length()];
    }

    private static boolean isSwap(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}

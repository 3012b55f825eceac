package io.jenkins.plugins.autograder.evaluation.align;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Pairs things of two sorts, wanted ones and given ones, each with at most one other.
 *
 * <p>Augmenting paths, first from the given ones that have to be used, then from the wanted ones: what is paired once stays
 * paired. Takes cubic time at most.
 */
public final class Pairing {
    private final boolean[][] fits;
    private final boolean[] free;
    private final int[] givenOf;
    private final int[] wantedOf;

    /**
     * What may be paired with what.
     *
     * @param fits by wanted and given
     * @param free by given: whether it may be left over
     */
    public Pairing(boolean[][] fits, boolean[] free) {
        this.fits = fits;
        this.free = free;
        givenOf = new int[fits.length];
        wantedOf = new int[free.length];
        Arrays.fill(givenOf, -1);
        Arrays.fill(wantedOf, -1);
    }

    /** Whether every wanted one can be paired, and every given one that is not free. */
    public boolean isComplete() {
        for (int given = 0; given < free.length; given++) {
            if (!free[given] && !pairGiven(given, new BitSet())) {
                return false;
            }
        }
        for (int wanted = 0; wanted < fits.length; wanted++) {
            if (givenOf[wanted] < 0 && !pairWanted(wanted, new BitSet())) {
                return false;
            }
        }
        return true;
    }

    /** Pairs as many as possible: the given one of each wanted one, or -1. */
    public int[] most() {
        for (int wanted = 0; wanted < fits.length; wanted++) {
            if (givenOf[wanted] < 0) {
                pairWanted(wanted, new BitSet());
            }
        }
        return givenOf.clone();
    }

    private boolean pairGiven(int given, BitSet seen) {
        for (int wanted = 0; wanted < fits.length; wanted++) {
            if (fits[wanted][given] && !seen.get(wanted)) {
                seen.set(wanted);
                if (givenOf[wanted] < 0 || pairGiven(givenOf[wanted], seen)) {
                    join(wanted, given);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean pairWanted(int wanted, BitSet seen) {
        for (int given = 0; given < free.length; given++) {
            if (fits[wanted][given] && !seen.get(given)) {
                seen.set(given);
                if (wantedOf[given] < 0 || pairWanted(wantedOf[given], seen)) {
                    join(wanted, given);
                    return true;
                }
            }
        }
        return false;
    }

    private void join(int wanted, int given) {
        givenOf[wanted] = given;
        wantedOf[given] = wanted;
    }
}

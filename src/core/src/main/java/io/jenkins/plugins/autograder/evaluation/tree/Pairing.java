package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Whether every pattern can be paired with a part of its own so that every part that is not free is paired.
 *
 * <p>Augmenting paths, first from the parts that are not free, then from the patterns: what is paired once stays paired.
 */
final class Pairing {
    private final boolean[][] fits;
    private final boolean[] free;
    private final int[] partOf;
    private final int[] patternOf;

    /**
     * @param fits by pattern and part
     * @param free by part
     */
    Pairing(boolean[][] fits, boolean[] free) {
        this.fits = fits;
        this.free = free;
        partOf = new int[fits.length];
        patternOf = new int[free.length];
        Arrays.fill(partOf, -1);
        Arrays.fill(patternOf, -1);
    }

    boolean exists() {
        for (int part = 0; part < free.length; part++) {
            if (!free[part] && !pairPart(part, new BitSet())) {
                return false;
            }
        }
        for (int pattern = 0; pattern < fits.length; pattern++) {
            if (partOf[pattern] < 0 && !pairPattern(pattern, new BitSet())) {
                return false;
            }
        }
        return true;
    }

    private boolean pairPart(int part, BitSet seen) {
        for (int pattern = 0; pattern < fits.length; pattern++) {
            if (fits[pattern][part] && !seen.get(pattern)) {
                seen.set(pattern);
                if (partOf[pattern] < 0 || pairPart(partOf[pattern], seen)) {
                    join(pattern, part);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean pairPattern(int pattern, BitSet seen) {
        for (int part = 0; part < free.length; part++) {
            if (fits[pattern][part] && !seen.get(part)) {
                seen.set(part);
                if (patternOf[part] < 0 || pairPattern(patternOf[part], seen)) {
                    join(pattern, part);
                    return true;
                }
            }
        }
        return false;
    }

    private void join(int pattern, int part) {
        partOf[pattern] = part;
        patternOf[part] = pattern;
    }
}

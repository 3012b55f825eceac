package io.jenkins.plugins.autograder.grading;

import java.util.ArrayList;
import java.util.List;

/**
 * One of several shares of a suite, so that several machines grade it together. The shares of one suite have every
 * example and every standing check exactly once, and neighbours are in different ones: what is slow tends to lie together.
 *
 * @param number which one, from 1
 * @param of how many there are, 1 to 1,000
 */
public record Shard(int number, int of) {

    /** The one share that is everything. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final int MOST = 1_000;

    public Shard {
        if (of < 1 || of > MOST) {
            throw new IllegalArgumentException("of is " + of + "; a suite is split into 1 to " + MOST + " shards");
        }
        if (number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "shard is " + number + "; allowed is 1 to " + of + ", the number of shards (of)");
        }
    }

    /** What of a list is this share's, in the list's order. */
    <T> List<T> pick(List<T> all) {
        List<T> picked = new ArrayList<>();
        for (int index = number - 1; index < all.size(); index += of) {
            picked.add(all.get(index));
        }
        return picked;
    }
}

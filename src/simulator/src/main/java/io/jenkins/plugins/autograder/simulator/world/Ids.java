package io.jenkins.plugins.autograder.simulator.world;

import java.util.SplittableRandom;

/** Identifiers of the shapes that Coursera and Transloadit use; the same ones for the same seed. */
final class Ids {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SplittableRandom random;

    Ids(long seed) {
        random = new SplittableRandom(seed);
    }

    /** 22 characters, as courses, branches and graders have them. */
    String long22() {
        return letters(22);
    }

    /** A token whose purpose can be seen, so that one in the wrong place is recognised. */
    String token(String purpose) {
        return "sim-" + purpose + "-" + letters(24);
    }

    /** 32 hexadecimal digits. */
    String hex32() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private String letters(int count) {
        return random.ints(count, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}

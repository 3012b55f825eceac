package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** How parameters of several steps are written. */
final class PartWords {
    private PartWords() {}

    /** Words, separated by commas, blanks or lines. */
    static List<String> words(String text) {
        return Stream.of(text.split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Parts, each as {@code ITEM/PART}.
     *
     * @throws IllegalArgumentException if one is not
     */
    static List<PartRef> parts(String text) {
        return words(text).stream().map(PartWords::part).toList();
    }

    private static PartRef part(String word) {
        int slash = word.indexOf('/');
        if (slash < 1 || slash == word.length() - 1) {
            throw new IllegalArgumentException("the part is '" + word
                    + "'; a part is ITEM/PART, such as rLa7F/Zb6wb; several are separated by commas or lines");
        }
        return new PartRef(word.substring(0, slash), word.substring(slash + 1));
    }

    /**
     * The generation of a profile.
     *
     * @throws IllegalArgumentException if it is neither coursera-v1 nor coursera-v2
     */
    static Generation generation(String profile) {
        return Stream.of(Generation.values())
                .filter(each -> each.profile().equals(profile.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "profile is '" + profile + "'; allowed are coursera-v1 and coursera-v2"));
    }

    /** 0 is not given. */
    static OptionalInt given(int value) {
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}

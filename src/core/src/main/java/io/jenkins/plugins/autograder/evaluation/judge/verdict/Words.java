package io.jenkins.plugins.autograder.evaluation.judge.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads the words by which constants are known in files. */
public final class Words {
    private Words() {}

    /**
     * The constant with that word.
     *
     * @param field what the word is, for the message
     * @throws IllegalArgumentException where there is none; the message says which there are
     */
    public static <E> E find(String field, String word, E[] constants, Function<E, String> wordOf) {
        List<String> words = Arrays.stream(constants).map(wordOf).toList();
        int index = words.indexOf(word);
        if (index < 0) {
            throw new IllegalArgumentException(
                    field + " is '" + word + "'; it has to be one of " + String.join(", ", words));
        }
        return constants[index];
    }
}

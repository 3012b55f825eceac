package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.LogicalText;
import java.util.List;

/**
 * What is to be run.
 *
 * @param exec whether it is in exec form, a JSON array: run as it is, without a shell
 * @param words of the exec form; empty for the shell form
 * @param text as it is written, its lines joined
 */
public record Command(boolean exec, List<Word> words, LogicalText text) {
    public Command {
        words = List.copyOf(words);
    }

    /** Whether there is nothing to run. */
    public boolean isEmpty() {
        return exec ? words.isEmpty() : text.text().isBlank();
    }
}

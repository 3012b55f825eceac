package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.observe.Echo;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program printed, in pieces: some of them were typed as input.
 *
 * @param pieces in order
 * @param omitted how many characters are left out behind them
 */
record TypedText(List<Piece> pieces, int omitted) {

    /** A stretch of the text. */
    record Piece(String text, boolean typed) {}

    static TypedText of(String printed) {
        return of(printed, 0);
    }

    static TypedText of(String printed, int omitted) {
        List<Piece> pieces = new ArrayList<>();
        String[] parts = printed.split(Echo.MARK, -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add(new Piece(parts[i], i % 2 == 1));
            }
        }
        return new TypedText(List.copyOf(pieces), omitted);
    }
}

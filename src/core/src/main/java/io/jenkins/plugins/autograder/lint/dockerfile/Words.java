package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.LogicalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways in which BuildKit splits the arguments of an instruction. */
final class Words {
    private Words() {}

    /** At blanks, whatever quotes there are. */
    static List<Word> atBlanks(LogicalText line) {
        String text = line.text();
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (LineReader.isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && !LineReader.isSpace(text.charAt(at))) {
                at++;
            }
            words.add(word(line, start, at));
        }
        return words;
    }

    /** At blanks that are neither quoted nor escaped. */
    static List<Word> quoted(LogicalText line, char escape) {
        String text = line.text();
        List<Word> words = new ArrayList<>();
        int start = -1;
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote == 0 && LineReader.isSpace(c)) {
                if (start >= 0) {
                    words.add(word(line, start, at));
                }
                start = -1;
                continue;
            }
            start = start < 0 ? at : start;
            if (c == escape && quote != '\'' && at + 1 < text.length()) {
                at++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        if (start >= 0) {
            words.add(word(line, start, text.length()));
        }
        return words;
    }

    /** A name and a value of {@code name=value}; absent where there is no sign between them. */
    static Optional<Assignment> assignment(LogicalText line, Word word) {
        int sign = word.text().indexOf('=');
        return sign < 0
                ? Optional.empty()
                : Optional.of(new Assignment(
                        new Word(word.text().substring(0, sign), word.span()),
                        Optional.of(new Word(word.text().substring(sign + 1), word.span())),
                        word.span()));
    }

    private static Word word(LogicalText line, int start, int end) {
        return new Word(line.text().substring(start, end), line.span(start, end));
    }
}

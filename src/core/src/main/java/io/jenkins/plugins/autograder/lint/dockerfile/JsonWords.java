package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.LogicalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the exec form, a JSON array of strings; what follows the array is ignored, as BuildKit does. */
final class JsonWords {
    private final LogicalText source;
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private boolean onlyStrings = true;

    private JsonWords(LogicalText source) {
        this.source = source;
        this.text = source.text();
    }

    /**
     * What was read.
     *
     * @param words of the array
     * @param onlyStrings whether all of them are strings; if not, no builder takes it
     */
    record Reading(List<Word> words, boolean onlyStrings) {}

    /** The array at the start of the text; absent if there is none, which makes it a shell form. */
    static Optional<Reading> read(LogicalText source) {
        JsonWords json = new JsonWords(source);
        return json.array() ? Optional.of(new Reading(json.words, json.onlyStrings)) : Optional.empty();
    }

    private boolean array() {
        if (!skip('[')) {
            return false;
        }
        if (skip(']')) {
            return true;
        }
        do {
            if (!value()) {
                return false;
            }
        } while (skip(','));
        return skip(']');
    }

    private boolean value() {
        blanks();
        int start = at;
        if (at < text.length() && text.charAt(at) == '"') {
            StringBuilder value = new StringBuilder();
            if (!string(value)) {
                return false;
            }
            words.add(new Word(value.toString(), source.span(start, at)));
            return true;
        }
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        onlyStrings = false;
        String literal = text.substring(start, at);
        return literal.matches("true|false|null|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    }

    private boolean string(StringBuilder value) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape(value))) {
                return false;
            }
            if (c != '\\') {
                value.append(c);
            }
        }
        return false;
    }

    private boolean escape(StringBuilder value) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at++);
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            value.append("\"\\/\b\f\n\r\t".charAt(simple));
            return true;
        }
        if (c != 'u' || at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            return false;
        }
        value.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
        at += 4;
        return true;
    }

    private boolean skip(char wanted) {
        blanks();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}

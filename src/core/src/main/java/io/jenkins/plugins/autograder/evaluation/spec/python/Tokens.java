package io.jenkins.plugins.autograder.evaluation.spec.python;

import java.util.ArrayDeque;
import java.util.Deque;

/** Finds the ends of things in Python: of strings, and of items between brackets. */
final class Tokens {
    private Tokens() {}

    /** Where an item ends that begins here: at a comma, or a bracket that it did not open; at the text's end if never. */
    static int endOfItem(String text, int from) {
        Deque<Character> open = new ArrayDeque<>();
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = endOfString(text, at);
                continue;
            }
            if (open.isEmpty() && (c == ',' || c == ')' || c == ']' || c == '}')) {
                return at;
            }
            switch (c) {
                case '(' -> open.push(')');
                case '[' -> open.push(']');
                case '{' -> open.push('}');
                case ')', ']', '}' -> {
                    if (open.pop() != c) {
                        return text.length();
                    }
                }
                default -> {}
            }
            at++;
        }
        return at;
    }

    /** Where a string ends whose first quote is here: behind its last quote, or at the end of the text. */
    static int endOfString(String text, int from) {
        String quote = text.substring(from, from + 1);
        String end = text.startsWith(quote.repeat(3), from) ? quote.repeat(3) : quote;
        int at = from + end.length();
        while (at < text.length()) {
            if (text.charAt(at) == '\\') {
                at += 2;
            } else if (text.startsWith(end, at)) {
                return at + end.length();
            } else {
                at++;
            }
        }
        return text.length();
    }
}

package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** The flags between a keyword and its arguments. */
final class FlagReader {
    private final List<Flag> flags = new ArrayList<>();
    private int end;

    /** Read the words from an offset on for as long as they are flags. */
    FlagReader(LogicalText line, int from) {
        String text = line.text();
        end = from;
        int at = afterBlanks(text, from);
        while (text.startsWith("--", at)) {
            int stop = endOfWord(text, at);
            end = stop;
            if (stop == at + 2) {
                // Two dashes alone: no flag follows.
                return;
            }
            String flag = text.substring(at + 2, stop);
            int sign = flag.indexOf('=');
            flags.add(new Flag(
                    sign < 0 ? flag : flag.substring(0, sign),
                    sign < 0 ? "" : flag.substring(sign + 1).replaceAll("[\"']", ""),
                    line.span(at, stop)));
            at = afterBlanks(text, stop);
        }
    }

    List<Flag> flags() {
        return flags;
    }

    /** Where the last flag ends. */
    int end() {
        return end;
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && LineReader.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfWord(String text, int from) {
        char quote = 0;
        int at = from;
        while (at < text.length() && (quote != 0 || !LineReader.isSpace(text.charAt(at)))) {
            char c = text.charAt(at);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            at++;
        }
        return at;
    }
}

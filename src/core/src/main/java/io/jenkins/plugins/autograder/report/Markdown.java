package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes GitHub Markdown. Text of others always becomes code on one line: there no mark-up, no link, no mention of a
 * person and no reference to an issue takes effect.
 */
final class Markdown {

    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N} _./,:;=+~^%?!()\\[\\]#@$*'\"-]*");

    private final StringBuilder text = new StringBuilder();

    /** Our own words, as they are. */
    Markdown heading(int level, String words) {
        text.append("#".repeat(level)).append(' ').append(words).append("\n\n");
        return this;
    }

    /** Our own words, with code made by {@link #code}. */
    Markdown paragraph(String words) {
        text.append(words).append("\n\n");
        return this;
    }

    /** An entry of a list, of our own words and code. */
    Markdown item(String words) {
        text.append("- ").append(words).append('\n');
        return this;
    }

    /** A row of a table, of our own words and code; the first one is followed by {@link #rule}. */
    Markdown row(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    /** What stands between the head of a table and its rows. */
    Markdown rule(int columns) {
        text.append("| --- ".repeat(columns)).append("|\n");
        return this;
    }

    /** The end of a list or a table. */
    Markdown end() {
        text.append('\n');
        return this;
    }

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Text of others, as code: on one line, nothing hidden, at most that many characters of it. */
    static String code(String hostile, int longest) {
        String shown = Visible.oneLine(Words.cut(hostile, longest)).strip();
        if (shown.isEmpty()) {
            return "";
        }
        if (HARMLESS.matcher(shown).matches()) {
            return "`" + shown + "`";
        }
        // A code span cannot hold every character in a table; an element with every sign as a reference can.
        StringBuilder code = new StringBuilder("<code>");
        shown.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || point == ' ') {
                code.appendCodePoint(point);
            } else {
                code.append("&#").append(point).append(';');
            }
        });
        return code.append("</code>").toString();
    }
}

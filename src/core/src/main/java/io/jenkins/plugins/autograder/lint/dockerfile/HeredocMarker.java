package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.LogicalText;
import io.jenkins.plugins.autograder.lint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The announcement of a here-document, {@code <<-"NAME"}.
 *
 * @param name without its quotes
 * @param expands whether the name is not quoted
 * @param stripsTabs whether there is a dash
 * @param start in the text of the instruction
 * @param end behind it
 */
record HeredocMarker(String name, boolean expands, boolean stripsTabs, Span span, int start, int end) {
    private static final Pattern FORM = Pattern.compile("\\d*<<(-?)([^<]+)");

    /** All announcements in a line; as BuildKit does it, whole words only. */
    static List<HeredocMarker> in(LogicalText line) {
        String text = line.text();
        if (!text.contains("<<")) {
            return List.of();
        }
        List<HeredocMarker> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (LineReader.isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfWord(text, at);
            Matcher form = FORM.matcher(text.substring(at, end));
            if (form.matches()) {
                String name = form.group(2).replaceAll("[\"'\\\\]", "");
                boolean plain = name.equals(form.group(2));
                if (!name.isEmpty()) {
                    found.add(new HeredocMarker(name, plain, !form.group(1).isEmpty(), line.span(at, end), at, end));
                }
            }
            at = end;
        }
        return found;
    }

    /** Where a word ends for a shell: at a blank that is neither quoted nor escaped. */
    private static int endOfWord(String text, int start) {
        char quote = 0;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quote == 0 && LineReader.isSpace(c)) {
                return at;
            }
            if (c == '\\' && quote != '\'') {
                at++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            at++;
        }
        return Math.min(at, text.length());
    }
}

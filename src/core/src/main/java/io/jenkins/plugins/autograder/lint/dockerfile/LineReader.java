package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.LogicalText;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins lines that continue one another, and takes the comments and blank lines between them out. */
final class LineReader {
    private final SourceText source;
    private final String text;
    private final char escape;
    private final List<Comment> comments;
    private final List<Span> emptyContinuations = new ArrayList<>();
    private int line;
    private int end;

    /**
     * Read from a line on.
     *
     * @param line the first one, from 1
     * @param comments takes the comments
     */
    LineReader(SourceText source, char escape, int line, List<Comment> comments) {
        this.source = source;
        this.comments = comments;
        this.text = source.text();
        this.escape = escape;
        this.line = line;
    }

    /** Blank lines within instructions, which builders complain about. */
    List<Span> emptyContinuations() {
        return emptyContinuations;
    }

    /** The next instruction's text from its keyword on; absent at the end of the file. */
    Optional<LogicalText> next() {
        while (line <= source.lines()) {
            int start = afterBlanks(line);
            int end = source.endOf(line);
            if (start == end) {
                line++;
            } else if (text.charAt(start) == '#') {
                comment(start, end);
                line++;
            } else {
                return Optional.of(instruction(start));
            }
        }
        return Optional.empty();
    }

    private LogicalText instruction(int start) {
        LogicalText.Builder joined = new LogicalText.Builder();
        int from = start;
        boolean more = true;
        while (more) {
            end = source.endOf(line);
            int continuation = continuation(from, end);
            joined.add(text, from, continuation < 0 ? end : continuation);
            line++;
            more = continuation >= 0 && skipToContent();
            from = more ? source.startOf(line) : from;
        }
        return joined.build(end);
    }

    /** Pass over blank lines and comments, which do not end an instruction; whether a line is left. */
    private boolean skipToContent() {
        while (line <= source.lines()) {
            int visible = afterBlanks(line);
            int stop = source.endOf(line);
            if (visible < stop && text.charAt(visible) != '#') {
                return true;
            }
            if (visible < stop) {
                comment(visible, stop);
            } else if (line < source.lines()) {
                emptyContinuations.add(new Span(source.startOf(line), stop));
            }
            line++;
        }
        return false;
    }

    /** Where the escape that continues the line stands, or -1; a doubled one stands for itself. */
    private int continuation(int start, int end) {
        int at = end - 1;
        while (at >= start && isBlank(text.charAt(at))) {
            at--;
        }
        boolean continues = at >= start && text.charAt(at) == escape;
        return continues && (at == start || text.charAt(at - 1) != escape) ? at : -1;
    }

    /** The lines up to one that is the name alone. */
    Heredoc heredoc(HeredocMarker marker) {
        LogicalText.Builder body = new LogicalText.Builder();
        boolean closed = false;
        int stop = Math.min(end + 1, text.length());
        while (!closed && line <= source.lines() && source.startOf(line) < text.length()) {
            int content = marker.stripsTabs() ? afterTabs(line) : source.startOf(line);
            end = source.endOf(line);
            closed = text.substring(content, end).equals(marker.name());
            line++;
            if (!closed) {
                stop = line <= source.lines() ? source.startOf(line) : text.length();
                body.add(text, content, stop);
            }
        }
        return new Heredoc(marker.name(), marker.span(), marker.expands(), body.build(stop), closed);
    }

    /** The end of what was read last, without its line end. */
    int end() {
        return end;
    }

    private void comment(int start, int end) {
        comments.add(new Comment(text.substring(start + 1, end).strip(), new Span(start, end)));
    }

    private int afterBlanks(int number) {
        int at = source.startOf(number);
        int end = source.endOf(number);
        if (at == 0 && text.startsWith("\uFEFF")) {
            at++;
        }
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int afterTabs(int number) {
        int at = source.startOf(number);
        int end = source.endOf(number);
        while (at < end && text.charAt(at) == '\t') {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}

package io.jenkins.plugins.autograder.lint.shell;

import io.jenkins.plugins.autograder.lint.shell.ShellParser.Lost;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a script, and what lies between words: blanks, comments, operators, here-documents. */
final class Cursor {
    private static final Pattern REDIRECT = Pattern.compile("(\\d*)(&>>|&>|<<<|<<-|<<|<>|<&|>>|>&|>\\||<|>)");
    private static final Set<String> RESERVED = Set.of(
            "if",
            "then",
            "elif",
            "else",
            "fi",
            "while",
            "until",
            "do",
            "done",
            "for",
            "in",
            "case",
            "esac",
            "select",
            "function",
            "time",
            "[[",
            "{",
            "}",
            "!");
    private static final int LONGEST_RESERVED = 8;

    private final String text;
    private int at;
    private int lastContent;
    /** Where the text goes on after the here-documents of this line; -1 if there are none. */
    private int afterHeredocs = -1;

    private boolean open;

    Cursor(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int offset() {
        return at;
    }

    void moveTo(int offset) {
        at = offset;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** Whether something that was begun, such as a quote, was never ended. */
    boolean isOpen() {
        return open;
    }

    void leaveOpen() {
        open = true;
    }

    /** Where the last thing ended that is neither blank nor comment. */
    int lastContent() {
        return lastContent;
    }

    void content() {
        lastContent = at;
    }

    boolean at(String sign) {
        return text.startsWith(sign, at);
    }

    boolean skip(String sign) {
        boolean there = at(sign);
        at += there ? sign.length() : 0;
        return there;
    }

    void expect(char sign) {
        skipToCommand();
        if (atEnd() || text.charAt(at) != sign) {
            throw new Lost();
        }
        at++;
        content();
    }

    /** The reserved word here, or what may be one; empty if there is another kind of word. */
    String reserved() {
        int end = at;
        while (end < text.length() && end - at < LONGEST_RESERVED && isReservedPart(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end);
        return isDelimiter(end) && RESERVED.contains(word) ? word : "";
    }

    private static boolean isReservedPart(char c) {
        return (c >= 'a' && c <= 'z') || "[{}!".indexOf(c) >= 0;
    }

    boolean skipWord(String word) {
        boolean there = reserved().equals(word);
        at += there ? word.length() : 0;
        content();
        return there;
    }

    void expectWord(String word) {
        skipToCommand();
        if (!skipWord(word)) {
            throw new Lost();
        }
    }

    private boolean isDelimiter(int offset) {
        return offset >= text.length() || " \t\r\n;&|()<>".indexOf(text.charAt(offset)) >= 0;
    }

    /** Blanks and lines that go on. */
    void skipBlanks() {
        while (!atEnd()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (at("\\\n")) {
                at += 2;
            } else if (at("\\\r\n")) {
                at += 3;
            } else {
                break;
            }
        }
        if (!atEnd() && text.charAt(at) == '#' && (at == 0 || isDelimiter(at - 1))) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        }
    }

    /** Blanks, comments and line ends. */
    void skipToWord() {
        skipBlanks();
        while (!atEnd() && text.charAt(at) == '\n') {
            at = afterHeredocs >= 0 ? afterHeredocs : at + 1;
            afterHeredocs = -1;
            skipBlanks();
        }
    }

    /** As {@link #skipToWord}, and semicolons. */
    void skipToCommand() {
        skipToWord();
        while (at(";") && !at(";;") && !at(";&")) {
            at++;
            skipToWord();
        }
    }

    /** Whether a word cannot begin here. */
    boolean atOperator() {
        return !atEnd() && "\n;&|()".indexOf(text.charAt(at)) >= 0;
    }

    /** From an opening sign to the closing one that belongs to it. */
    void skipBalanced(String opening, String closing) {
        int depth = 0;
        while (!atEnd()) {
            if (skip(opening)) {
                depth++;
            } else if (skip(closing)) {
                if (--depth == 0) {
                    content();
                    return;
                }
            } else {
                at++;
            }
        }
        throw new Lost();
    }

    /**
     * The start of a redirection.
     *
     * @param descriptor -1 for none
     */
    record RedirectStart(int descriptor, String operator) {}

    /** The redirection here, if there is one, operator only. */
    Optional<RedirectStart> redirect() {
        if (atEnd() || "<>&0123456789".indexOf(text.charAt(at)) < 0) {
            return Optional.empty();
        }
        Matcher sign = REDIRECT.matcher(text).region(at, text.length());
        boolean found = sign.lookingAt() && !text.startsWith("<(", sign.end(1)) && !text.startsWith(">(", sign.end(1));
        if (!found || sign.group(1).length() > 4) {
            return Optional.empty();
        }
        at = sign.end();
        return Optional.of(
                new RedirectStart(sign.group(1).isEmpty() ? -1 : Integer.parseInt(sign.group(1)), sign.group(2)));
    }

    /** The body of a here-document, which begins behind the line's end and those before it. */
    String heredoc(String name, boolean stripTabs) {
        int lineEnd = text.indexOf('\n', at);
        int start = afterHeredocs >= 0 ? afterHeredocs : lineEnd < 0 ? text.length() : lineEnd + 1;
        int line = start;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            int stop = end < 0 ? text.length() : end;
            String content = text.substring(line, stop);
            String shown = stripTabs ? content.replaceFirst("^\t+", "") : content;
            if (shown.replaceFirst("\r$", "").equals(name)) {
                afterHeredocs = Math.min(stop + 1, text.length());
                return text.substring(start, line);
            }
            line = stop + 1;
        }
        open = true;
        afterHeredocs = text.length();
        return text.substring(Math.min(start, text.length()));
    }
}

package io.jenkins.plugins.autograder.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows what a text would hide: control characters, terminal escapes, marks that turn the direction of writing,
 * characters without width, and halves of surrogate pairs.
 *
 * <p>Stand-ins are written as programmers write them, in ASCII: {@code \e[31m}, {@code \r}, <code>&#92;u{202E}</code>.
 *
 * <p>Line ends ({@code \n}, {@code \r\n}) and tabs are ordinary. The result is always valid UTF-16, and every character
 * in it is legal in XML 1.0.
 */
public final class Visible {

    /** A terminal's colour and cursor commands, shown as one token instead of one token and some litter. */
    private static final Pattern TERMINAL_COMMAND = Pattern.compile("\u001b\\[[0-?]{0,32}[ -/]{0,4}[@-~]");

    private static final int ESCAPE = 0x1b;

    /** Letters and marks that take no ink, though Unicode does not count them as format characters. */
    private static final String INKLESS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0";

    private Visible() {}

    /**
     * A stretch of text.
     *
     * @param text to show: itself, or a visible stand-in
     * @param meaning what the stand-in stands for; empty where the text is itself
     */
    public record Piece(String text, String meaning) {

        /** Whether the text is itself. */
        public boolean ordinary() {
            return meaning.isEmpty();
        }
    }

    /** The text as stretches that are themselves, or stand for something hidden. */
    public static List<Piece> pieces(String text) {
        int start = nextHidden(text, 0);
        if (start == text.length()) {
            return List.of(new Piece(text, ""));
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher command = TERMINAL_COMMAND.matcher(text);
        int done = 0;
        while (start < text.length()) {
            if (start > done) {
                pieces.add(new Piece(text.substring(done, start), ""));
            }
            int hidden = text.codePointAt(start);
            done = start + Character.charCount(hidden);
            if (hidden == ESCAPE && command.region(start, text.length()).lookingAt()) {
                done = command.end();
                pieces.add(new Piece(standIn(ESCAPE) + text.substring(start + 1, done), "terminal command"));
            } else if (hidden == '\r' && text.startsWith("\n", done)) {
                // A line end of two characters: the second one is shown as what it is.
            } else {
                pieces.add(new Piece(standIn(hidden), meaning(hidden)));
            }
            start = nextHidden(text, done);
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), ""));
        }
        return pieces;
    }

    /** The text with stand-ins in place of what is hidden. */
    public static String plain(String text) {
        if (nextHidden(text, 0) == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        pieces(text).forEach(piece -> shown.append(piece.text()));
        return shown.toString();
    }

    /** As {@link #plain}, on one line: line ends are shown as {@code \n}, tabs as blanks. */
    public static String oneLine(String text) {
        return plain(text).replace("\n", "\\n").replace('\t', ' ');
    }

    private static int nextHidden(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char unit = text.charAt(at);
            // Nearly all text is this; it decides the speed.
            if ((unit >= ' ' && unit < 0x7f) || unit == '\n' || unit == '\t') {
                at++;
                continue;
            }
            int point = text.codePointAt(at);
            if (isHidden(point)) {
                return at;
            }
            at += Character.charCount(point);
        }
        return text.length();
    }

    static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.UNASSIGNED -> (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
            default -> INKLESS.indexOf(point) >= 0 || (point >= 0xe0100 && point <= 0xe01ef);
        };
    }

    private static String standIn(int point) {
        return switch (point) {
            case 0 -> "\\0";
            case 0x07 -> "\\a";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            case ESCAPE -> "\\e";
            default -> String.format("\\u{%02X}", point);
        };
    }

    private static String meaning(int point) {
        String name = Character.getType(point) == Character.SURROGATE
                ? "half of a surrogate pair"
                : Objects.requireNonNullElse(Character.getName(point), "no character");
        return String.format("U+%04X %s", point, name);
    }
}

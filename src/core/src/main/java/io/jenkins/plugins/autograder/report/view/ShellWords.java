package io.jenkins.plugins.autograder.report.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes words so that a shell reads them back as they are: a command to copy, whatever the names in it. */
public final class ShellWords {

    private static final String PLAIN_SIGNS = "_@%+=:,./-";

    private ShellWords() {}

    /** One line for bash, zsh or ksh that means these words. */
    public static String join(List<String> words) {
        return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    }

    /**
     * One word. Plain words stay as they are; others are put between single quotes; those with characters that a reader
     * cannot see are written as {@code $'...'} with the bytes of those characters in octal.
     */
    public static String quote(String word) {
        if (isPlain(word)) {
            return word;
        }
        if (word.codePoints().noneMatch(ShellWords::unseen)) {
            return "'" + word.replace("'", "'\\''") + "'";
        }
        StringBuilder quoted = new StringBuilder("$'");
        word.codePoints().forEach(point -> {
            String character = Character.toString(point);
            if (unseen(point)) {
                for (byte part : character.getBytes(StandardCharsets.UTF_8)) {
                    quoted.append(String.format("\\%03o", part & 0xff));
                }
            } else {
                quoted.append(point == '\'' || point == '\\' ? "\\" + character : character);
            }
        });
        return quoted.append('\'').toString();
    }

    /** A loop, for speed: nearly every word of a report's commands is plain. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isPlain(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static boolean isPlain(char unit) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9')
                || PLAIN_SIGNS.indexOf(unit) >= 0;
    }

    private static boolean unseen(int point) {
        return point == '\n' || point == '\t' || Visible.isHidden(point);
    }
}

package io.jenkins.plugins.autograder.evaluation.judge.compare;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without what does not matter. */
final class Texts {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);

    private Texts() {}

    /** Without case, blank lines and blanks at the ends of lines; other blanks in a row are one. */
    static String firm(String text) {
        StringBuilder firm = new StringBuilder();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> firm.append(
                        SPACE.matcher(line.stripTrailing()).replaceAll(" "))
                .append('\n'));
        return firm.toString().toLowerCase(Locale.ROOT);
    }

    /** Without case and without any blanks. */
    static String dense(String text) {
        return SPACE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The words of each line, without case, with a blank between them; lines without words are left out. */
    static List<String> wordLines(String text) {
        return text.lines().map(Texts::words).filter(words -> !words.isEmpty()).toList();
    }

    private static String words(String line) {
        return NO_WORD.matcher(line).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}

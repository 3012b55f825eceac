package io.jenkins.plugins.autograder.lint.shell;

import io.jenkins.plugins.autograder.lint.shell.ShellParser.Lost;
import io.jenkins.plugins.autograder.lint.shell.ShellWord.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads words: quotes, escapes, variables and substitutions. */
final class WordReader {
    private static final int DEEPEST = 60;

    private final Cursor cursor;
    private final String text;
    private final Runnable substitution;
    private int depth;

    /**
     * Read from a cursor.
     *
     * @param substitution reads the commands of {@code $(...)} and its closing bracket
     */
    WordReader(Cursor cursor, Runnable substitution) {
        this.cursor = cursor;
        this.text = cursor.text();
        this.substitution = substitution;
    }

    /** The state of one word. */
    private static final class Draft {
        private final StringBuilder value = new StringBuilder();
        private final List<Use> uses = new ArrayList<>();
        private boolean literal = true;
    }

    /** The word here. */
    ShellWord word() {
        int start = cursor.offset();
        Draft draft = new Draft();
        while (!cursor.atEnd() && part(draft)) {
            // Each part moves the cursor.
        }
        if (cursor.offset() == start) {
            throw new Lost();
        }
        return finished(draft, start);
    }

    /** The word here, or the one sign that would be an operator elsewhere. */
    ShellWord wordOrSign() {
        int start = cursor.offset();
        char c = text.charAt(start);
        if ("<>()&|;".indexOf(c) >= 0) {
            cursor.moveTo(start + 1);
            return finished(new Draft(), start);
        }
        return word();
    }

    private ShellWord finished(Draft draft, int start) {
        cursor.content();
        return new ShellWord(
                text.substring(start, cursor.offset()),
                draft.literal ? Optional.of(draft.value.toString()) : Optional.empty(),
                draft.uses,
                start,
                cursor.offset());
    }

    /** One part of a word; false where the word ends. */
    private boolean part(Draft draft) {
        int at = cursor.offset();
        char c = text.charAt(at);
        if (cursor.at("<(") || cursor.at(">(")) {
            cursor.moveTo(at + 2);
            substituted(draft, at, true);
            return true;
        }
        if (c == '(' && at > 0 && "=?*+@!".indexOf(text.charAt(at - 1)) >= 0 && !draft.value.isEmpty()) {
            // An array, or a pattern of bash.
            cursor.skipBalanced("(", ")");
            draft.literal = false;
            return true;
        }
        if (" \t\r\n;&|<>()".indexOf(c) >= 0) {
            return false;
        }
        switch (c) {
            case '\\' -> escaped(draft);
            case '\'' -> singleQuoted(draft);
            case '"' -> doubleQuoted(draft);
            case '$', '`' -> expansion(draft, false);
            default -> {
                draft.value.append(c);
                draft.literal &= !isPattern(c, at, draft.value);
                cursor.moveTo(at + 1);
            }
        }
        return true;
    }

    /** Whether a character makes the shell put something else in the word's place. */
    private boolean isPattern(char c, int at, CharSequence word) {
        return switch (c) {
            case '*', '?' -> true;
            // The names of commands, [ and [[, are no sets.
            case '[' -> word.length() > 2 || word.charAt(0) != '[';
            case '~' -> word.length() == 1;
            case '{' -> !text.startsWith("{}", at);
            default -> false;
        };
    }

    private void escaped(Draft draft) {
        int at = cursor.offset();
        if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
            draft.value.append(text.charAt(at + 1));
        }
        cursor.moveTo(Math.min(at + 2, text.length()));
    }

    private void singleQuoted(Draft draft) {
        int at = cursor.offset();
        int end = text.indexOf('\'', at + 1);
        draft.value.append(text, at + 1, end < 0 ? text.length() : end);
        cursor.moveTo(end < 0 ? text.length() : end + 1);
        if (end < 0) {
            cursor.leaveOpen();
        }
    }

    private void doubleQuoted(Draft draft) {
        cursor.skip("\"");
        while (!cursor.atEnd()) {
            int at = cursor.offset();
            char c = text.charAt(at);
            if (c == '"') {
                cursor.moveTo(at + 1);
                return;
            }
            if (c == '$' || c == '`') {
                expansion(draft, true);
            } else if (c == '\\' && at + 1 < text.length()) {
                char next = text.charAt(at + 1);
                if ("\"$`\\\n".indexOf(next) < 0) {
                    draft.value.append(c);
                }
                if (next != '\n') {
                    draft.value.append(next);
                }
                cursor.moveTo(at + 2);
            } else {
                draft.value.append(c);
                cursor.moveTo(at + 1);
            }
        }
        cursor.leaveOpen();
    }

    private void expansion(Draft draft, boolean quoted) {
        int at = cursor.offset();
        if (cursor.skip("`")) {
            backticks(draft, at, quoted);
        } else if (cursor.at("$((")) {
            cursor.moveTo(at + 1);
            cursor.skipBalanced("(", ")");
            draft.literal = false;
        } else if (cursor.skip("$(")) {
            substituted(draft, at, quoted);
        } else if (cursor.skip("${")) {
            braced(draft, at, quoted);
        } else if (!quoted && cursor.skip("$'")) {
            escapedQuotes();
            draft.literal = false;
        } else if (!quoted && cursor.at("$\"")) {
            cursor.moveTo(at + 1);
            draft.literal = false;
        } else {
            cursor.moveTo(at + 1);
            named(draft, at, quoted);
        }
    }

    /** The rest of {@code $'...'}, in which a quote can be escaped. */
    private void escapedQuotes() {
        int at = cursor.offset();
        while (at < text.length() && text.charAt(at) != '\'') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            cursor.leaveOpen();
        }
        cursor.moveTo(Math.min(at + 1, text.length()));
    }

    private void named(Draft draft, int at, boolean quoted) {
        int end = at + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        if (end == at + 1 && end < text.length() && "@*#?-$!".indexOf(text.charAt(end)) >= 0) {
            end++;
        } else if (end > at + 1 && Character.isDigit(text.charAt(at + 1))) {
            end = at + 2;
        }
        if (end == at + 1) {
            draft.value.append('$');
            return;
        }
        cursor.moveTo(end);
        draft.literal = false;
        draft.uses.add(new Use(text.substring(at + 1, end), quoted, true, at, end));
    }

    private void braced(Draft draft, int at, boolean quoted) {
        if (++depth > DEEPEST) {
            throw new Lost();
        }
        int nameStart = cursor.offset();
        int end = nameStart;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(nameStart, end);
        cursor.moveTo(end);
        while (!cursor.atEnd() && text.charAt(cursor.offset()) != '}') {
            char c = text.charAt(cursor.offset());
            if (c == '\'' && !quoted) {
                singleQuoted(new Draft());
            } else if (c == '"') {
                doubleQuoted(draft);
            } else if (c == '$' || c == '`') {
                expansion(draft, quoted);
            } else {
                cursor.moveTo(Math.min(cursor.offset() + (c == '\\' ? 2 : 1), text.length()));
            }
        }
        boolean plain = cursor.offset() == end;
        if (!cursor.skip("}")) {
            cursor.leaveOpen();
        }
        depth--;
        draft.literal = false;
        draft.uses.add(new Use(name, quoted, plain, at, cursor.offset()));
    }

    private void substituted(Draft draft, int at, boolean quoted) {
        substitution.run();
        draft.literal = false;
        draft.uses.add(new Use("", quoted, true, at, cursor.offset()));
    }

    /** The old form, whose commands are not looked into: escapes in it would move every place. */
    private void backticks(Draft draft, int at, boolean quoted) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '`') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            cursor.leaveOpen();
        }
        cursor.moveTo(Math.min(end + 1, text.length()));
        draft.literal = false;
        draft.uses.add(new Use("", quoted, true, at, cursor.offset()));
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
}

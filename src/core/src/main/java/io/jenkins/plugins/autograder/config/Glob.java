package io.jenkins.plugins.autograder.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of Go's filepath.Match, with {@code **} for any number of directories. Matching takes time that grows with the
 * product of both lengths and no faster, whatever the pattern is.
 */
public final class Glob {
    /** A character that matches nothing, for the signs that stand for more than one. */
    private enum Kind {
        LITERAL,
        ANY,
        SET,
        STAR,
        STARS,
        DIRECTORIES
    }

    private record Token(Kind kind, char literal, String set) {
        boolean accepts(char c) {
            return switch (kind) {
                case LITERAL -> c == literal;
                case ANY, STAR -> c != '/';
                case SET -> inSet(c);
                case STARS, DIRECTORIES -> true;
            };
        }

        private boolean inSet(char c) {
            boolean negated = set.startsWith("^");
            boolean found = false;
            for (int i = negated ? 1 : 0; i < set.length(); i++) {
                boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
                found |= range ? set.charAt(i) <= c && c <= set.charAt(i + 2) : set.charAt(i) == c;
                i += range ? 2 : 0;
            }
            return found != negated && c != '/';
        }

        boolean repeats() {
            return kind == Kind.STAR || kind == Kind.STARS || kind == Kind.DIRECTORIES;
        }
    }

    private final List<Token> tokens;

    private Glob(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Read a pattern; absent where a set in it is never ended. */
    public static Optional<Glob> parse(String pattern) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (pattern.startsWith("**/", at)) {
                tokens.add(new Token(Kind.DIRECTORIES, '\0', ""));
                at += 3;
            } else if (pattern.startsWith("**", at)) {
                tokens.add(new Token(Kind.STARS, '\0', ""));
                at += 2;
            } else if (c == '[') {
                int end = pattern.indexOf(']', at + 2);
                if (end < 0) {
                    return Optional.empty();
                }
                tokens.add(new Token(Kind.SET, '\0', pattern.substring(at + 1, end)));
                at = end + 1;
            } else {
                boolean escaped = c == '\\' && at + 1 < pattern.length();
                Kind kind = c == '*' ? Kind.STAR : c == '?' ? Kind.ANY : Kind.LITERAL;
                tokens.add(new Token(kind, escaped ? pattern.charAt(at + 1) : c, ""));
                at += escaped ? 2 : 1;
            }
        }
        return Optional.of(new Glob(List.copyOf(tokens)));
    }

    /** Whether all of a path matches. */
    public boolean matches(String path) {
        boolean[] now = new boolean[tokens.size() + 1];
        now[0] = true;
        skip(now, true);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean[] next = new boolean[now.length];
            for (int t = 0; t < tokens.size(); t++) {
                if (now[t] && tokens.get(t).accepts(c)) {
                    next[tokens.get(t).repeats() ? t : t + 1] = true;
                }
            }
            skip(next, c == '/');
            now = next;
        }
        return now[tokens.size()];
    }

    /** What repeats may be over at any place; what stands for whole directories only behind a slash, or at the start. */
    private void skip(boolean[] states, boolean boundary) {
        for (int t = 0; t < tokens.size(); t++) {
            Token token = tokens.get(t);
            if (states[t] && token.repeats() && (token.kind() != Kind.DIRECTORIES || boundary)) {
                states[t + 1] = true;
            }
        }
    }
}

package io.jenkins.plugins.autograder.evaluation.judge.structure;

import java.util.ArrayList;
import java.util.List;

/** Ready-made checks of statements, each for one or more unless its quantity is changed. */
public final class Constructs {
    private static final String FOR = """
            for _ in _:
                ___
            else:
                ___
            """;
    private static final String WHILE = """
            while _:
                ___
            else:
                ___
            """;
    private static final String IF = """
            if _:
                ___
            else:
                ___
            """;
    private static final String TRY = """
            try:
                ___
            except ___:
                ___
            else:
                ___
            finally:
                ___
            """;
    private static final String WITH = """
            with ___:
                ___
            """;
    private static final List<String> COMPREHENSIONS = List.of(
            "[_ for _ in _ if ___]", "{_ for _ in _ if ___}", "{_: _ for _ in _ if ___}", "(_ for _ in _ if ___)");

    private Constructs() {}

    /** Which loops count. */
    public enum Loops {
        ANY,
        FOR,
        WHILE,
        /** Statements only: {@code for} and {@code while}. */
        BLOCK,
        /** Expressions only: those with a single {@code for} in them. */
        COMPREHENSION
    }

    /** Loops. */
    public static Check loop(Loops only) {
        return switch (only) {
            case ANY -> {
                List<String> all = new ArrayList<>(List.of(FOR, WHILE));
                all.addAll(COMPREHENSIONS);
                yield check("loop", "loop", "loops", all);
            }
            case FOR -> check("for", "for loop", "for loops", List.of(FOR));
            case WHILE -> check("while", "while loop", "while loops", List.of(WHILE));
            case BLOCK -> check("loop", "loop", "loops", List.of(FOR, WHILE));
            case COMPREHENSION -> check("comprehension", "comprehension", "comprehensions", COMPREHENSIONS);
        };
    }

    /** Conditionals: {@code if} statements, of which each {@code elif} is one more, and conditional expressions. */
    public static Check ifElse() {
        return check("if", "conditional", "conditionals", List.of(IF, "_ if _ else _"));
    }

    /**
     * Return statements.
     *
     * @param allowBare whether those without a value count
     */
    public static Check returns(boolean allowBare) {
        return allowBare
                ? check("return", "return statement", "return statements", List.of("return ___"))
                : check(
                        "return",
                        "return statement with a value",
                        "return statements with a value",
                        List.of("return _"));
    }

    /** Try statements, with any handlers and endings. */
    public static Check tries() {
        return check("try", "try statement", "try statements", List.of(TRY));
    }

    /** With statements, with any number of resources. */
    public static Check withs() {
        return check("with", "with statement", "with statements", List.of(WITH));
    }

    private static Check check(String id, String one, String several, List<String> patterns) {
        return Check.of(id, Target.of(one, several, patterns), Quantity.SOME);
    }
}

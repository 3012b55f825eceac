package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import java.util.List;
import java.util.OptionalInt;

/** What a match has to be like beside matching. */
public sealed interface Filter {

    /** The sources of the patterns that it takes. */
    default List<String> patterns() {
        return List.of();
    }

    /**
     * What a wildcard stands for is one of these names, or none of them.
     *
     * @param binding the name of the wildcard
     * @param names such as {@code print}
     * @param wanted whether it has to be one of them
     */
    record NameIn(String binding, List<String> names, boolean wanted) implements Filter {
        public NameIn {
            names = List.copyOf(names);
        }
    }

    /**
     * Another pattern matches within, or does not.
     *
     * @param pattern its source; names that are bound by the match stand for the same here
     * @param wanted whether it has to
     */
    record Contains(String pattern, boolean wanted) implements Filter {
        @Override
        public List<String> patterns() {
            return List.of(pattern);
        }
    }

    /**
     * It is a call of a function that the file defines.
     *
     * @param exclude names of functions that do not count
     */
    record CallsLocal(List<String> exclude) implements Filter {
        public CallsLocal {
            exclude = List.copyOf(exclude);
        }
    }

    /**
     * It is a call of one of these functions.
     *
     * @param names of functions or methods
     */
    record Calls(List<String> names) implements Filter {
        public Calls {
            names = List.copyOf(names);
        }
    }

    /**
     * It is a call with so many arguments, with and without keyword, or a definition with so many parameters. One with a star
     * may stand for any number.
     *
     * @param min at least
     * @param max at most
     */
    record Arguments(int min, OptionalInt max) implements Filter {
        public Arguments {
            Require.that(min >= 0, "the least number of arguments is " + min + "; it has to be 0 or more");
            max.ifPresent(most -> Require.that(
                    most >= min, "the greatest number of arguments is " + most + ", less than the least, " + min));
        }
    }

    /** It is in no function and no class. */
    record TopLevel() implements Filter {}
}

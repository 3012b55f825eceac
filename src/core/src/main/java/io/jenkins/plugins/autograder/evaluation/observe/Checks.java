package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.regex.Pattern;

/** Checks of what a request is made of; their messages name the thing, and what is allowed. */
final class Checks {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*");
    private static final Pattern DOTTED_NAME = Pattern.compile(NAME + "(\\." + NAME + ")*");

    private Checks() {}

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    static void requireCode(String what, String code) {
        require(!code.isBlank(), what + " is blank; it has to be code");
    }

    static void requireName(String what, String name) {
        require(NAME.matcher(name).matches(), what + " is \"" + name + "\"; it has to be a name, such as size");
    }

    static void requireDottedName(String what, String name) {
        require(
                DOTTED_NAME.matcher(name).matches(),
                what + " is \"" + name + "\"; it has to be a name, such as size, or names with dots between them");
    }
}

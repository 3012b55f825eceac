package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.Arrays;
import java.util.Locale;

/** How far a payload came. */
public enum Stage {
    START("before the submitted file was loaded"),
    LOAD("while the submitted file was loaded"),
    SET_UP("in the set-up"),
    FIND("while the function or variable was looked up"),
    ARGUMENTS("while the arguments were evaluated"),
    RUN("in the action itself"),
    CLEAN_UP("in the clean-up"),
    END("after everything else");

    private final String meaning;

    Stage(String meaning) {
        this.meaning = meaning;
    }

    /** The stage of that word; the first one where there is none. */
    static Stage named(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElse(START);
    }

    /** The word for files: {@code clean-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One clause that says where that is. */
    public String meaning() {
        return meaning;
    }
}

package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.List;

/**
 * How the submitted file is loaded, where that is not as it stands. Its syntax tree is always that of the file itself.
 *
 * @param before code that runs before the file is loaded, in the namespace that set-up and clean-up share
 * @param edits code, whose value is a function each: it gets the text of the file, repaired where that was needed, and
 *     gives the text that is loaded; each gets what the one before gave. Such as {@code lambda text:
 *     text.replace("delay(1)", "delay(0)")}
 * @param wrappers code, whose value is a function each: it gets the loaded module, and gives what takes its place; each
 *     gets what the one before gave
 */
public record Loading(List<String> before, List<String> edits, List<String> wrappers) {
    /** The file as it is. */
    public static final Loading PLAIN = new Loading(List.of(), List.of(), List.of());

    public Loading {
        before = List.copyOf(before);
        edits = List.copyOf(edits);
        wrappers = List.copyOf(wrappers);
        before.forEach(code -> Checks.requireCode("code before loading", code));
        edits.forEach(code -> Checks.requireCode("edit of the file", code));
        wrappers.forEach(code -> Checks.requireCode("wrapper of the module", code));
    }

    public Loading withBefore(List<String> other) {
        return new Loading(other, edits, wrappers);
    }

    public Loading withEdits(List<String> other) {
        return new Loading(before, other, wrappers);
    }

    public Loading withWrappers(List<String> other) {
        return new Loading(before, edits, other);
    }
}

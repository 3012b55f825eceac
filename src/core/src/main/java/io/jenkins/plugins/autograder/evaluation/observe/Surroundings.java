package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.List;

/**
 * What is made ready for a payload, and cleaned up after it.
 *
 * <p>Set-up and clean-up run in one namespace of their own, which starts as a copy of the file's; arguments of scope {@code
 * MODULE}, blocks and harnesses share it. In it {@code module} is the loaded file itself: {@code module.limit = 3}
 * changes what its functions see. What they print is part of the output, and the time limit holds for them, too.
 *
 * @param files in the working directory, beside the submission's own; they take the place of those of the same name
 * @param setUp code that runs when the file is loaded, before the action; for an {@link Action.Import} before the file
 * @param cleanUp code that runs after the action, also if that raised an exception
 * @param decorations of the file, while the action runs; they have no meaning for an {@link Action.Import}
 */
public record Surroundings(
        List<ProvidedFile> files, List<String> setUp, List<String> cleanUp, List<Decoration> decorations) {
    /** Nothing. */
    public static final Surroundings NONE = new Surroundings(List.of(), List.of(), List.of(), List.of());

    public Surroundings {
        files = List.copyOf(files);
        setUp = List.copyOf(setUp);
        cleanUp = List.copyOf(cleanUp);
        decorations = List.copyOf(decorations);
        setUp.forEach(code -> Checks.requireCode("set-up", code));
        cleanUp.forEach(code -> Checks.requireCode("clean-up", code));
    }

    public Surroundings withFiles(List<ProvidedFile> other) {
        return new Surroundings(other, setUp, cleanUp, decorations);
    }

    public Surroundings withSetUp(List<String> other) {
        return new Surroundings(files, other, cleanUp, decorations);
    }

    public Surroundings withCleanUp(List<String> other) {
        return new Surroundings(files, setUp, other, decorations);
    }

    public Surroundings withDecorations(List<Decoration> other) {
        return new Surroundings(files, setUp, cleanUp, other);
    }
}

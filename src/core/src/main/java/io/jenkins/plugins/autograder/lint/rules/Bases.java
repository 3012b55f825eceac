package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.dockerfile.ImageReference;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.From;
import io.jenkins.plugins.autograder.lint.dockerfile.Stage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.function.BiConsumer;

/** The base images of a file that are known and come from elsewhere. */
final class Bases {
    private Bases() {}

    static void each(GraderSource source, BiConsumer<From, ImageReference> action) {
        for (Stage stage : source.build().stages()) {
            if (source.build().parent(stage).isEmpty()) {
                source.build()
                        .base(stage)
                        .filter(image -> !image.repository().equals("scratch"))
                        .ifPresent(image -> action.accept(stage.from(), image));
            }
        }
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.sandbox.ImageDetails;
import java.util.function.Predicate;

/** A rule about a kind of instruction that has no effect, or not the one that it looks to have. */
final class InstructionRule extends Rule {
    private final Class<? extends Instruction> kind;
    private final boolean stripped;
    private final String message;
    private final Predicate<ImageDetails> inImage;

    /**
     * Make one.
     *
     * @param stripped whether it is true only of profiles that change the image
     * @param inImage whether a built image has it
     */
    InstructionRule(
            RuleInfo info,
            Class<? extends Instruction> kind,
            boolean stripped,
            String message,
            Predicate<ImageDetails> inImage) {
        super(info);
        this.kind = kind;
        this.stripped = stripped;
        this.message = message;
        this.inImage = inImage;
    }

    @Override
    void check(GraderSource source, Report found) {
        if (stripped && !source.profile().stripEnvironment()) {
            return;
        }
        for (Instruction instruction : source.build().effective()) {
            if (kind.isInstance(instruction)) {
                found.add(source.region(instruction), message);
            }
        }
    }

    @Override
    void check(GraderImage image, Report found) {
        if (inImage.test(image.details()) && !(stripped && !image.profile().stripEnvironment())) {
            found.add(image.whole(), message);
        }
    }
}

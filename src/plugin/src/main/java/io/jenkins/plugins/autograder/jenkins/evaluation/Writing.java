package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.AbortException;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.config.EngineRules;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import io.jenkins.plugins.autograder.jenkins.config.RunRules;
import io.jenkins.plugins.autograder.jenkins.grade.EngineChoice;
import java.io.IOException;

/** What the steps and build steps do that write pages of tasks into the workspace. */
final class Writing {
    private final Scene scene;
    private final EngineRules rules;
    private final RunRules runs;

    Writing(Scene scene) {
        this.scene = scene;
        this.rules = GlobalSettings.get().engineRules(scene.run().getParent());
        this.runs = GlobalSettings.get().runRules(scene.run().getParent());
    }

    /**
     * Write rubrics.
     *
     * @throws AbortException if it could not be done
     */
    SheetSummary rubrics(SheetOptions options) throws IOException, InterruptedException {
        return new SheetSummary(
                scene.workspace().act(new RubricsOnAgent(options.expanded(scene::expand), scene.console())));
    }

    /**
     * Write instructions.
     *
     * @throws AbortException if it could not be done
     */
    SheetSummary instructions(SheetOptions given) throws IOException, InterruptedException {
        SheetOptions options = given.expanded(scene::expand);
        if (options.noContainer) {
            try {
                rules.requireProcess("noContainer");
            } catch (IllegalArgumentException e) {
                throw new AbortException(Console.PREFIX + e.getMessage());
            }
        }
        EngineChoice engine = new EngineChoice(rules.host(options.dockerHost, scene.env()), rules);
        return new SheetSummary(scene.workspace().act(new InstructionsOnAgent(options, engine, runs, scene.console())));
    }
}

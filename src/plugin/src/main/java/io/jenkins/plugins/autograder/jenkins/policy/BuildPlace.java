package io.jenkins.plugins.autograder.jenkins.policy;

import hudson.model.Result;
import hudson.model.Run;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jspecify.annotations.Nullable;

/** A build, and in a Pipeline the node of the step. */
public final class BuildPlace implements Place {
    private final Run<?, ?> run;
    private final @Nullable FlowNode node;

    private BuildPlace(Run<?, ?> run, @Nullable FlowNode node) {
        this.run = run;
        this.node = node;
    }

    /** A build without stages. */
    public static Place freestyle(Run<?, ?> run) {
        return new BuildPlace(run, null);
    }

    /** A build, and the step's own place in it. */
    public static Place pipeline(Run<?, ?> run, FlowNode node) {
        return new BuildPlace(run, node);
    }

    @Override
    public void markBuild(Result result) {
        run.setResult(result);
    }

    @Override
    public void markStage(Result result, String reason) {
        if (node == null) {
            return;
        }
        WarningAction before = node.getPersistentAction(WarningAction.class);
        if (before == null || result.isWorseThan(before.getResult())) {
            node.addOrReplaceAction(new WarningAction(result).withMessage(reason));
        }
    }
}

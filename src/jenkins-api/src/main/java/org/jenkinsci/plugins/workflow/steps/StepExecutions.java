package org.jenkinsci.plugins.workflow.steps;

public class StepExecutions {
    private StepExecutions() {}

    public static StepExecution synchronousNonBlocking(StepContext context, SynchronousBody body) {
        throw new UnsupportedOperationException();
    }

    public interface SynchronousBody {
        Object call(StepContext context) throws Exception;
    }
}

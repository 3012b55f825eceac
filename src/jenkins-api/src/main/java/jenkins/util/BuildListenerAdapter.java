package jenkins.util;

import hudson.model.BuildListener;
import hudson.model.TaskListener;

public abstract class BuildListenerAdapter implements BuildListener {
    private static final long serialVersionUID = 1L;

    BuildListenerAdapter() {}

    public static BuildListener wrap(TaskListener listener) {
        throw new UnsupportedOperationException();
    }
}

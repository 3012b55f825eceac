package hudson.model;

public abstract class Job<J extends Job<J, R>, R extends Run<J, R>> extends Actionable {
    Job() {}

    public R getLastBuild() {
        throw new UnsupportedOperationException();
    }

    public R getLastCompletedBuild() {
        throw new UnsupportedOperationException();
    }
}

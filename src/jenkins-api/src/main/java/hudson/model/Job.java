package hudson.model;

import java.io.File;

public abstract class Job<J extends Job<J, R>, R extends Run<J, R>> extends AbstractItem {
    Job() {
        super(null, null);
    }

    public File getRootDir() {
        throw new UnsupportedOperationException();
    }

    public R getLastBuild() {
        throw new UnsupportedOperationException();
    }

    public R getLastCompletedBuild() {
        throw new UnsupportedOperationException();
    }
}

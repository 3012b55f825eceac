package hudson.tasks;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;

public abstract class Publisher extends BuildStepCompatibilityLayer implements Describable<Publisher>, ExtensionPoint {
    @Override
    public Descriptor<Publisher> getDescriptor() {
        throw new UnsupportedOperationException();
    }
}

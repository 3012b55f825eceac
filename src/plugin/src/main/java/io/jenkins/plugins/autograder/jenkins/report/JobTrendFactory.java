package io.jenkins.plugins.autograder.jenkins.report;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Job;
import java.util.Collection;
import java.util.Set;
import jenkins.model.TransientActionFactory;

/** Gives every job its chart; one without reports shows none. */
@Extension
@SuppressWarnings("rawtypes") // As Jenkins asks for it.
public final class JobTrendFactory extends TransientActionFactory<Job> {

    @Override
    public Class<Job> type() {
        return Job.class;
    }

    @Override
    public Collection<? extends Action> createFor(Job job) {
        return Set.of(new JobTrend((Job<?, ?>) job));
    }
}

package io.jenkins.plugins.autograder.jenkins;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.model.Run;
import io.jenkins.plugins.autograder.jenkins.report.ReportsAction;
import java.io.File;

/** Builds without a Jenkins: no more than a directory and the tab. */
public final class Builds {
    private Builds() {}

    /** A build whose record is in that directory. */
    public static Run<?, ?> in(File directory) {
        Run<?, ?> run = mock(Run.class);
        when(run.getRootDir()).thenReturn(directory);
        when(run.getUrl()).thenReturn("job/words/7/");
        doAnswer(call -> {
                    ReportsAction action = call.getArgument(0);
                    action.onAttached(run);
                    when(run.getAction(ReportsAction.class)).thenReturn(action);
                    return null;
                })
                .when(run)
                .addAction(any());
        return run;
    }
}

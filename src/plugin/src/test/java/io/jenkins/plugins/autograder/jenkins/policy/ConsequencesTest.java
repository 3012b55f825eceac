package io.jenkins.plugins.autograder.jenkins.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.AbortException;
import hudson.model.Result;
import io.jenkins.plugins.autograder.jenkins.RecordingListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsequencesTest {
    private final List<String> marks = new ArrayList<>();
    private final ResultPolicy policy = new ResultPolicy();
    private final RecordingListener log = new RecordingListener();

    private final Place place = new Place() {
        @Override
        public void markBuild(Result result) {
            marks.add("build " + result);
        }

        @Override
        public void markStage(Result result, String reason) {
            marks.add("stage " + result + ": " + reason);
        }
    };

    @Test
    void marksBuildAndStageUnstableUnlessToldOtherwise() throws AbortException {
        apply(1);
        assertThat(marks).containsExactly("build UNSTABLE", "stage UNSTABLE: 1 of 2");
        assertThat(log.lines()).containsExactly("[Coursera Autograder] marks the build UNSTABLE: 1 of 2");
    }

    @Test
    void doesNothingWhereAllIsAsExpected() throws AbortException {
        policy.setStop(true);
        apply(0);
        assertThat(marks).isEmpty();
    }

    @Test
    void toleratesAsManyAsTold() throws AbortException {
        policy.setTolerated(2);
        apply(2);
        assertThat(marks).isEmpty();
        apply(3);
        assertThat(marks).hasSize(2);
    }

    @Test
    void marksTheStageAlone() throws AbortException {
        policy.setBuildResult(Mark.NONE);
        policy.setStageResult(Mark.FAILURE);
        apply(1);
        assertThat(marks).containsExactly("stage FAILURE: 1 of 2");
    }

    @Test
    void stopsWithoutMarkingAnything() {
        policy.setBuildResult(Mark.NONE);
        policy.setStageResult(Mark.NONE);
        policy.setStop(true);
        assertThatThrownBy(() -> apply(1))
                .isInstanceOf(AbortException.class)
                .hasMessage("[Coursera Autograder] 1 of 2; the step stops here, as its parameter stop says");
        assertThat(marks).isEmpty();
    }

    @Test
    void toleratesNoNegativeNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.setTolerated(-1))
                .withMessage("tolerated is -1; allowed is 0 or more");
    }

    private void apply(int off) throws AbortException {
        new Consequences(policy, place, log.console()).of(off, off + " of 2");
    }
}

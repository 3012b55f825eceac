package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.simulator.faults.Calls;
import io.jenkins.plugins.autograder.simulator.faults.Fault;
import io.jenkins.plugins.autograder.simulator.faults.FaultKind;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When faults happen, and how they are written. */
class ArmingTest {
    @RegisterExtension
    final Stage stage = new Stage();

    @Test
    void areForTheCallsTheyWereArmedFor() throws Exception {
        assertThat(course().status()).isEqualTo(200);
        stage.simulator().faults().arm("course:2-3=503");
        stage.simulator().faults().arm("course:3-4=404");

        assertThat(course().status()).isEqualTo(200);
        assertThat(course().status()).isEqualTo(503);
        assertThat(stage.simulator().faults().armed())
                .containsExactly("course:2-3=status:503", "course:3-4=status:404");
        assertThat(course().status()).isEqualTo(503);
        assertThat(stage.simulator().faults().armed()).containsExactly("course:3-4=status:404");
        assertThat(course().status()).isEqualTo(404);
        assertThat(course().status()).isEqualTo(200);
    }

    @Test
    void canBeForEveryCallUntilTheyAreCleared() throws Exception {
        stage.simulator().faults().always(Endpoint.COURSE, Fault.parse("503"));

        for (int i = 0; i < 5; i++) {
            assertThat(course().status()).isEqualTo(503);
        }
        assertThat(stage.simulator().faults().armed()).containsExactly("course:*=status:503");
        stage.simulator().faults().clear();
        assertThat(course().status()).isEqualTo(200);
    }

    @Test
    void doNotHappenToOtherEndpoints() throws Exception {
        stage.simulator().faults().arm(Endpoint.BRANCHES, Calls.ALL, FaultKind.CUT.fault());

        assertThat(course().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upload | 'upload' is not a fault; write ENDPOINT:CALLS=FAULT, as in upload:2=429",
                "up=503 | there is no endpoint 'up'; there are authorize, token, profile, ",
                "upload:0=503 | calls are counted from 1, the first one first: 0-0",
                "upload:3-2=503 | calls are counted from 1, the first one first: 3-2",
                "upload:x=503 | 'x' names no calls; write 2, 2-4 or *",
                "upload=explode | there is no fault 'explode'; there are status, bare-status, ",
                "upload=99 | fault status: '99' is not a status from 200 to 599",
                "upload=cut:1 | fault cut: nothing may follow it",
                "upload=slow-start:soon | fault slow-start: 'soon' is not a time like 100ms, 2s or 1m",
                "upload=slow-start:-2s | fault slow-start: '-2s' is not a time like 100ms, 2s or 1m",
                "upload=cut-upload:half | fault cut-upload: 'half' is not a number of bytes",
                "upload=stale-token | the fault stale-token cannot happen to upload; it can to publish"
            })
    void areRefusedInOneLine(String text, String message) {
        assertThatThrownBy(() -> stage.simulator().faults().arm(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContainingAny("\n");
        assertThat(stage.simulator().faults().armed()).isEmpty();
    }

    private Reply course() throws Exception {
        return stage.client().get(stage.simulator().api(), "/api/onDemandCourses.v1?q=slug&slug=demo-course");
    }
}

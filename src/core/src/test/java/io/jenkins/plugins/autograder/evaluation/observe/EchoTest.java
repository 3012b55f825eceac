package io.jenkins.plugins.autograder.evaluation.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoTest {
    private static final String OUTPUT =
            "Name? " + Echo.MARK + "Ann" + Echo.MARK + "\nHello Ann\nAge? " + Echo.MARK + Echo.MARK + "\n";

    @Test
    void showsInputsAsTyped() {
        assertThat(Echo.unmarked(OUTPUT)).isEqualTo("Name? Ann\nHello Ann\nAge? \n");
    }

    @Test
    void leavesInputsOut() {
        assertThat(Echo.withoutInputs(OUTPUT)).isEqualTo("Name? \nHello Ann\nAge? \n");
    }

    @Test
    void takesNothingForAnInputThatGoesOverLines() {
        String text = Echo.MARK + "one\ntwo" + Echo.MARK;
        assertThat(Echo.withoutInputs(text)).isEqualTo(text);
    }
}

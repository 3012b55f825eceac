package io.jenkins.plugins.autograder.evaluation.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PatternTest {

    @Test
    void keepsItsSource() {
        assertThat(Trees.pattern("print(___)").source()).isEqualTo("print(___)");
    }

    @Test
    void refusesWhatMatchesNothingButRuns() {
        assertThatThrownBy(() -> Trees.pattern("___"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pattern is '___'; it has to have an expression or a statement beside ___");
        assertThatThrownBy(() -> Trees.pattern("# nothing")).hasMessageContaining("it has to have an expression");
    }

    @Test
    void refusesANameForOneThingAndForARun() {
        assertThatThrownBy(() -> Trees.pattern("f(_x_, ___x___)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "pattern 'f(_x_, ___x___)' uses the name x both for one thing (_x_) and for a run (___x___); "
                                + "give one of them another name");
    }

    @Test
    void refusesMoreNamesThanCanBeFollowed() {
        assertThatThrownBy(() -> Trees.pattern("f(_a_, _b_, _c_, _d_, _e_, _f_, _g_, _h_, _i_, _j_, _k_, _l_, _m_)"))
                .hasMessageContaining("has 13 names; at most 12 are allowed");
    }
}

package io.jenkins.plugins.autograder.evaluation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairingTest {

    @Test
    void changesEarlierPairsWhereThatHelps() {
        boolean[][] fits = {{true, true}, {true, false}};

        assertThat(new Pairing(fits, new boolean[] {false, false}).isComplete()).isTrue();
        assertThat(new Pairing(fits, new boolean[2]).most()).containsExactly(1, 0);
    }

    @Test
    void hasNoneWhereTwoWantTheSame() {
        boolean[][] fits = {{true, false}, {true, false}};

        assertThat(new Pairing(fits, new boolean[] {true, true}).isComplete()).isFalse();
        assertThat(new Pairing(fits, new boolean[2]).most()).containsExactly(0, -1);
    }

    @Test
    void usesWhatIsNotFree() {
        boolean[][] fits = {{true, true}};

        assertThat(new Pairing(fits, new boolean[] {true, false}).isComplete()).isTrue();
        assertThat(new Pairing(fits, new boolean[] {false, false}).isComplete()).isFalse();
    }

    @Test
    void isQuickForMany() {
        boolean[][] fits = new boolean[400][400];
        for (boolean[] row : fits) {
            Arrays.fill(row, true);
        }

        assertThat(Arrays.stream(new Pairing(fits, new boolean[400]).most()).distinct())
                .hasSize(400);
    }
}

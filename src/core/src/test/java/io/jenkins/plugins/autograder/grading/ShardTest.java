package io.jenkins.plugins.autograder.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardTest {
    private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

    @Test
    void sharesOutEverythingOnce() {
        List<Integer> all = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            all.addAll(new Shard(number, 3).pick(TEN));
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(TEN);
    }

    @Test
    void putsNeighboursIntoDifferentShares() {
        assertThat(new Shard(2, 3).pick(TEN)).containsExactly(1, 4, 7);
    }

    @Test
    void theWholeIsEverythingAndAShareMayBeEmpty() {
        assertThat(Shard.WHOLE.pick(TEN)).isEqualTo(TEN);
        assertThat(new Shard(12, 12).pick(TEN)).isEmpty();
    }

    @Test
    void saysWhichNumbersAreAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shard(4, 3))
                .withMessage("shard is 4; allowed is 1 to 3, the number of shards (of)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shard(1, 0))
                .withMessage("of is 0; a suite is split into 1 to 1000 shards");
    }
}

package io.jenkins.plugins.autograder.evaluation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc, abc",
        "abc, axbxc, abc",
        "abcbdab, bdcaba, bcba",
        "abc, xyz, ''",
        "'', abc, ''",
        "aab, ab, ab",
        "abcd, bcda, bcd",
    })
    void findsALongestCommonSubsequence(String a, String b, String common) {
        List<Alignment.Pair> pairs = Alignment.of(a.length(), b.length(), (i, j) -> a.charAt(i) == b.charAt(j));

        assertThat(pairs).hasSize(common.length());
        assertThat(pairs).allSatisfy(pair -> assertThat(a.charAt(pair.a())).isEqualTo(b.charAt(pair.b())));
        assertThat(pairs.stream().map(Alignment.Pair::a).collect(Collectors.toList()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(pairs.stream().map(Alignment.Pair::b).collect(Collectors.toList()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void pairsByPlaceWhereTheSequencesAreTooLong() {
        List<Alignment.Pair> pairs = Alignment.of(3_000, 3_000, (i, j) -> i % 2 == 0 && i / 2 == j / 2);

        assertThat(pairs)
                .contains(new Alignment.Pair(0, 0), new Alignment.Pair(2, 2))
                .hasSize(1_500);
    }
}

package io.jenkins.plugins.autograder.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    /** A line as a patch has it, changed words in brackets. */
    private static List<String> show(TextDiff diff) {
        return diff.lines().stream()
                .map(line -> line.in().sign()
                        + line.words().stream()
                                .map(word -> word.changed() ? "[" + word.text() + "]" : word.text())
                                .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void marksTheWordsThatDiffer() {
        assertThat(show(TextDiff.of("one\nexpected 10 but got 10", "one\nexpected 10 but got 9")))
                .containsExactly(" one", "-expected 10 but got [10]", "+expected 10 but got [9]");
    }

    @Test
    void marksNothingWhereNothingIsTheSame() {
        assertThat(show(TextDiff.of("1.0", "0.75"))).containsExactly("-1.0", "+0.75");
    }

    @Test
    void showsLinesThatWereAddedOrAreMissing() {
        assertThat(show(TextDiff.of("a\nb\nc", "a\nc\nd"))).containsExactly(" a", "-b", " c", "+d");
    }

    @Test
    void leavesOutWhatIsTheSame() {
        String same = IntStream.range(0, 50).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
        assertThat(show(TextDiff.of(same + "x", same + "y")))
                .containsExactly("…47 lines that are the same", " line 47", " line 48", " line 49", "-x", "+y");
    }

    @Test
    void showsADifferenceInLineEnds() {
        assertThat(show(TextDiff.of("a\nb", "a\r\nb"))).containsExactly("-a", "+a[\r]", " b");
    }

    @Test
    void cutsTextsThatAreTooLongToCompare() {
        TextDiff diff = TextDiff.of("x".repeat(1_000_000), "y".repeat(1_000_000));

        assertThat(diff.complete()).isFalse();
        assertThat(show(diff)).hasSize(2).allMatch(line -> line.length() < 60_000);
    }
}

package io.jenkins.plugins.autograder.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** What holds of every reading, whatever was read. */
final class Invariants {
    private Invariants() {}

    /** Reads the bytes in both ways, with rich feedback beside the file, and checks both readings. */
    static void check(byte[] bytes) {
        FeedbackReader reader = new FeedbackReader();
        check(bytes, reader.fromStandardOutput(bytes));
        check(bytes, reader.fromFile(bytes, Map.of(RichFeedback.Type.HTML, bytes, RichFeedback.Type.TXT, new byte[] {'x'
        })));
    }

    static void check(byte[] bytes, FeedbackReading reading) {
        // That there is feedback or an error, and not both, is what FeedbackReading's constructor insists on.
        reading.feedback().ifPresent(feedback -> assertThat(feedback.score()).isBetween(0.0, 1.0));
        String[] lines = new String(bytes, UTF_8).split("\n", -1);
        for (FeedbackProblem problem : reading.problems()) {
            assertThat(problem.rule()).matches("GR10[0-5]");
            assertThat(problem.message()).isNotBlank().matches("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,500}");
            assertThat(problem.mend()).isNotBlank().matches("\\P{Cc}{1,250}");
            problem.position().ifPresent(position -> assertInside(position, lines));
        }
        assertThat(reading.problems().stream()
                        .map(FeedbackProblem::position)
                        .flatMap(Optional::stream)
                        .toList())
                .as("problems in the order of their places")
                .isSortedAccordingTo(Comparator.comparingInt(Position::line).thenComparingInt(Position::column));
    }

    private static void assertInside(Position position, String[] lines) {
        assertThat(position.line()).isLessThanOrEqualTo(lines.length);
        assertThat(position.column()).isLessThanOrEqualTo(lines[position.line() - 1].length() + 1);
    }
}

package io.jenkins.plugins.autograder.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Short ways to read answers in tests, and to say what came of it. */
final class Answers {
    private Answers() {}

    static FeedbackReading file(String json) {
        return file(json.getBytes(UTF_8));
    }

    static FeedbackReading file(byte[] json) {
        return new FeedbackReader().fromFile(json, Map.of());
    }

    static FeedbackReading file(String json, Map<RichFeedback.Type, String> richFiles) {
        Map<RichFeedback.Type, byte[]> bytes = new EnumMap<>(RichFeedback.Type.class);
        richFiles.forEach((type, content) -> bytes.put(type, content.getBytes(UTF_8)));
        return new FeedbackReader().fromFile(json.getBytes(UTF_8), bytes);
    }

    static FeedbackReading output(String output) {
        return new FeedbackReader().fromStandardOutput(output.getBytes(UTF_8));
    }

    /** The problems, a line each, as {@code GR100 ERROR 1:2 message -> mend}; the place is {@code -} where there is none. */
    static List<String> problems(FeedbackReading reading) {
        return reading.problems().stream()
                .map(problem -> problem.rule() + " " + problem.severity() + " "
                        + problem.position().map(Position::toString).orElse("-") + " " + problem.message() + " -> "
                        + problem.mend())
                .toList();
    }

    static Feedback feedback(FeedbackReading reading) {
        return reading.feedback().orElseThrow(() -> new AssertionError("no feedback, but " + problems(reading)));
    }
}

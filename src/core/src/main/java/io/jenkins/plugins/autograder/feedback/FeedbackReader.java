package io.jenkins.plugins.autograder.feedback;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads what a grader answered, strictly, and explains everything that is wrong with it.
 *
 * <p>An answer is a JSON object with {@code fractionalScore} (a number from 0.0 to 1.0) and {@code feedback} (a string);
 * {@code feedbackType} ({@code HTML} or {@code TXT}), {@code gradable} and the old {@code isCorrect} are known, any other
 * key is ignored. It is UTF-8, of at most 4 MiB and 64 levels. No input makes a method throw, however hostile it is, and
 * the time is in proportion to its size. Thread-safe.
 */
public final class FeedbackReader {
    /** What a document may have, and a rich document beside it. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    /**
     * Reads the answer of a grader of the first generation: everything that it printed has to be one JSON document, with
     * nothing but white space around it.
     *
     * @param output all that came on standard output
     */
    public FeedbackReading fromStandardOutput(byte[] output) {
        return read(Origin.STANDARD_OUTPUT, output, Map.of());
    }

    /**
     * Reads the answer of a grader of the second generation: {@code feedback.json}, and the documents beside it.
     *
     * @param json the content of {@code feedback.json}
     * @param richFiles the content of those of the other files that exist, declared in {@code feedback.json} or not
     */
    public FeedbackReading fromFile(byte[] json, Map<RichFeedback.Type, byte[]> richFiles) {
        return read(Origin.FILE, json, richFiles);
    }

    private static FeedbackReading read(Origin origin, byte[] bytes, Map<RichFeedback.Type, byte[]> richFiles) {
        if (bytes.length > MAX_BYTES) {
            Problems problems = new Problems("");
            problems.elsewhere(
                    "GR104",
                    Severity.ERROR,
                    origin.title() + " has " + bytes.length + " bytes; it may have 4 MiB (" + MAX_BYTES + " bytes)",
                    "keep long output out of the answer");
            return new FeedbackReading(Optional.empty(), problems.inOrder());
        }
        Decoding decoding = Decoding.of(bytes);
        Problems problems = new Problems(decoding.text());
        Optional<Document> document = new DocumentFinder(origin, decoding, problems).find();
        Optional<Feedback> feedback = document.flatMap(found -> feedback(origin, found, richFiles, problems));
        return new FeedbackReading(feedback.filter(found -> !problems.hasError()), problems.inOrder());
    }

    private static Optional<Feedback> feedback(
            Origin origin, Document document, Map<RichFeedback.Type, byte[]> richFiles, Problems problems) {
        OptionalDouble score = new ScoreRule(document, problems).read();
        boolean gradable = new GradableRule(document, problems).read();
        RichRule richRule = new RichRule(document, richFiles, problems);
        Optional<RichFeedback> rich = Optional.empty();
        boolean replaced = false;
        if (origin == Origin.FILE) {
            rich = richRule.read();
            replaced = richRule.isDeclared();
        } else {
            richRule.warnOfNoEffect();
        }
        Optional<String> text = new TextRule(document, problems).read(replaced);
        return score.isPresent() && text.isPresent()
                ? Optional.of(new Feedback(score.getAsDouble(), text.get(), rich, gradable))
                : Optional.empty();
    }
}

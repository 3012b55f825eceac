package io.jenkins.plugins.autograder.feedback;

import io.jenkins.plugins.autograder.config.DidYouMean;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of the contract, and the misspellings of them. Any other key is welcome and ignored. */
final class Keys {
    static final String SCORE = "fractionalScore";
    static final String IS_CORRECT = "isCorrect";
    static final String FEEDBACK = "feedback";
    static final String FEEDBACK_TYPE = "feedbackType";
    static final String GRADABLE = "gradable";

    private static final List<String> KNOWN = List.of(SCORE, FEEDBACK, FEEDBACK_TYPE, IS_CORRECT, GRADABLE);

    /** Words that people write for a key, though no letter of them is wrong. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "score",
            SCORE,
            "grade",
            SCORE,
            "fraction",
            SCORE,
            "message",
            FEEDBACK,
            "comment",
            FEEDBACK,
            "text",
            FEEDBACK);

    /** A document may have very many keys; nobody hides the misspelt one behind so many. */
    private static final int LOOKED_AT = 1000;

    private Keys() {}

    /** The member that was meant to be the one with a known key, which the document lacks. */
    static Optional<Document.Member> misspelt(String known, Document document) {
        return document.members().values().stream()
                .limit(LOOKED_AT)
                .filter(member -> meant(member.key()).filter(known::equals).isPresent())
                .findFirst();
    }

    private static Optional<String> meant(String key) {
        if (KNOWN.contains(key)) {
            return Optional.empty();
        }
        return Optional.ofNullable(OTHER_WORDS.get(key)).or(() -> DidYouMean.nearest(key, KNOWN));
    }
}

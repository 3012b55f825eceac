package io.jenkins.plugins.autograder.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/**
 * The plain feedback.
 *
 * <p>A text of more than 64 KB is a warning and not an error: Coursera trims it, and the score counts.
 */
final class TextRule {
    static final int MAX_BYTES = 64 * 1024;

    private final Document document;
    private final Problems problems;

    TextRule(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /**
     * The text; empty where there is an error.
     *
     * @param replaced whether the learner is to see a document instead of the text
     */
    Optional<String> read(boolean replaced) {
        Optional<Value> found = document.value(Keys.FEEDBACK);
        if (found.isEmpty()) {
            missing();
            return Optional.empty();
        }
        Value value = found.get();
        if (!value.is(Value.Kind.STRING)) {
            problems.error(
                    "GR102",
                    value.offset(),
                    "feedback is " + value.inWords() + "; it has to be a string",
                    "write text in double quotes; where there is nothing to say, an empty string beside rich feedback");
            return Optional.empty();
        }
        int size = value.text().getBytes(UTF_8).length;
        if (size > MAX_BYTES) {
            problems.warning(
                    "GR102",
                    value.offset(),
                    "feedback has " + size + " bytes in UTF-8; Coursera cuts it after 64 KB (" + MAX_BYTES + " bytes)",
                    "shorten it, and put what matters most first");
        } else if (!replaced && value.text().isBlank()) {
            problems.warning(
                    "GR102",
                    value.offset(),
                    "feedback is empty, so that the learner sees a score and no reason",
                    "say what was right, what was wrong and what to try next");
        }
        return Optional.of(value.text());
    }

    private void missing() {
        Optional<Document.Member> misspelt = Keys.misspelt(Keys.FEEDBACK, document);
        problems.error(
                "GR102",
                misspelt.map(Document.Member::offset).orElse(document.root().offset()),
                misspelt.map(member -> "feedback is missing, and nobody reads the key " + Excerpt.of(member.key()))
                        .orElse("feedback is missing"),
                misspelt.isPresent()
                        ? "did you mean \"feedback\"? its value is a string"
                        : "add \"feedback\", a string; it may be empty beside rich feedback");
    }
}

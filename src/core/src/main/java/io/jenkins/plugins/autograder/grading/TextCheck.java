package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.feedback.Feedback;
import io.jenkins.plugins.autograder.feedback.RichFeedback;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the feedback is to say, or not to say.
 *
 * @param subject which text
 * @param relation how the text and {@code wanted} are to go together
 * @param wanted a piece of text, or a regular expression
 * @param where it is asked for
 */
record TextCheck(Subject subject, Relation relation, String wanted, String where) implements Expectation.Check {
    private static final int LONGEST_QUOTE = 160;

    /** Which text; its word is the key in the file. */
    enum Subject {
        FEEDBACK("feedback", "feedback"),
        RICH("rich", "rich feedback");

        private final String key;
        private final String words;

        Subject(String key, String words) {
            this.key = key;
            this.words = words;
        }

        String key() {
            return key;
        }

        Optional<String> of(Grade grade) {
            return this == FEEDBACK
                    ? grade.feedback().map(Feedback::text)
                    : grade.feedback().flatMap(Feedback::rich).map(RichFeedback::content);
        }
    }

    /** How they are to go together; its word is the key in the file. */
    enum Relation {
        CONTAINS("contains", "contains"),
        NOT_CONTAINS("not-contains", "does not contain"),
        MATCHES("matches", "matches");

        private final String key;
        private final String words;

        Relation(String key, String words) {
            this.key = key;
            this.words = words;
        }

        String key() {
            return key;
        }
    }

    @Override
    public Optional<Mismatch> check(Grade grade) {
        Optional<String> text = subject.of(grade);
        if (text.isEmpty()) {
            return relation == Relation.NOT_CONTAINS
                    ? Optional.empty()
                    : mismatch("there is no " + subject.words + " to look at");
        }
        return switch (relation) {
            case CONTAINS -> text.get().contains(wanted) ? Optional.empty() : mismatch(instead(text.get()));
            case NOT_CONTAINS -> found(text.get());
            case MATCHES -> matched(text.get());
        };
    }

    @Override
    public String describe() {
        return subject.words + " " + relation.words + " " + quoted();
    }

    private Optional<Mismatch> mismatch(String actual) {
        return Optional.of(
                new Mismatch(subject.key + "." + relation.key, relation.words + " " + quoted(), actual, where));
    }

    private String quoted() {
        return relation == Relation.MATCHES ? "/" + NearLine.cut(wanted, LONGEST_QUOTE) + "/" : quote(wanted);
    }

    private String instead(String text) {
        if (text.isBlank()) {
            return "the " + subject.words + " is empty";
        }
        return NearLine.nearest(text, wanted)
                .map(line -> "the nearest line is " + line.number() + ": " + quote(line.text()))
                .orElseGet(() -> "the " + subject.words + " begins " + quote(text));
    }

    private Optional<Mismatch> found(String text) {
        int at = text.indexOf(wanted);
        if (at < 0) {
            return Optional.empty();
        }
        NearLine line = NearLine.at(text, at);
        return mismatch("it is in line " + line.number() + ": " + quote(line.text()));
    }

    private Optional<Mismatch> matched(String text) {
        return switch (BoundedMatch.find(Pattern.compile(wanted), text)) {
            case FOUND -> Optional.empty();
            case NOT_FOUND ->
                mismatch(
                        text.isBlank()
                                ? "the " + subject.words + " is empty"
                                : "the " + subject.words + " begins " + quote(text));
            case GIVEN_UP ->
                mismatch("the pattern needs too many steps on this text of " + text.length()
                        + " characters; write it without nested repetition");
        };
    }

    private static String quote(String text) {
        return "\"" + NearLine.cut(text, LONGEST_QUOTE) + "\"";
    }
}

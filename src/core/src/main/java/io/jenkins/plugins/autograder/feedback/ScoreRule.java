package io.jenkins.plugins.autograder.feedback;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** The score: {@code fractionalScore}, or {@code isCorrect} as graders of the first generation have it. */
final class ScoreRule {
    private static final String ALLOWED = "; it has to be a number from 0.0 to 1.0";
    private static final double ROUNDING = 0.001;

    private final Document document;
    private final Problems problems;

    ScoreRule(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /** The score; empty where there is an error. */
    OptionalDouble read() {
        Optional<Value> isCorrect = document.value(Keys.IS_CORRECT);
        Optional<Value> score = document.value(Keys.SCORE);
        if (score.isEmpty()) {
            return isCorrect.isPresent() ? legacy(isCorrect.get()) : missing();
        }
        OptionalDouble fraction = fraction(score.get());
        isCorrect.ifPresent(value -> compare(value, fraction));
        return fraction;
    }

    private OptionalDouble missing() {
        Optional<Document.Member> misspelt =
                Keys.misspelt(Keys.SCORE, document).or(() -> Keys.misspelt(Keys.IS_CORRECT, document));
        problems.error(
                "GR100",
                misspelt.map(Document.Member::offset).orElse(document.root().offset()),
                misspelt.map(member ->
                                "fractionalScore is missing, and nobody reads the key " + Excerpt.of(member.key()))
                        .orElse("fractionalScore is missing"),
                misspelt.isPresent()
                        ? "did you mean \"fractionalScore\"? its value is a number from 0.0 to 1.0"
                        : "add \"fractionalScore\", a number from 0.0 to 1.0");
        return OptionalDouble.empty();
    }

    private OptionalDouble legacy(Value isCorrect) {
        if (!isCorrect.is(Value.Kind.BOOLEAN)) {
            problems.error(
                    "GR100",
                    isCorrect.offset(),
                    "isCorrect is " + isCorrect.inWords() + "; it has to be true or false",
                    "write \"fractionalScore\" instead, a number from 0.0 to 1.0");
            return OptionalDouble.empty();
        }
        double score = isTrue(isCorrect) ? 1 : 0;
        problems.warning(
                "GR101",
                isCorrect.offset(),
                "isCorrect is the old way to give a score; it is read as " + score,
                "write \"fractionalScore\": " + score);
        return OptionalDouble.of(score);
    }

    private void compare(Value isCorrect, OptionalDouble fraction) {
        if (isCorrect.is(Value.Kind.BOOLEAN)
                && fraction.isPresent()
                && isTrue(isCorrect) != (fraction.getAsDouble() == 1)) {
            problems.error(
                    "GR101",
                    isCorrect.offset(),
                    "isCorrect is " + isCorrect.text() + ", and fractionalScore is " + fraction.getAsDouble()
                            + "; only a score of 1.0 is correct",
                    "take isCorrect away; fractionalScore says it all");
        }
    }

    private OptionalDouble fraction(Value value) {
        if (value.is(Value.Kind.ILLEGAL_NUMBER)) {
            return OptionalDouble.empty();
        }
        if (!value.is(Value.Kind.NUMBER)) {
            problems.error(
                    "GR100", value.offset(), "fractionalScore is " + value.inWords() + ALLOWED, mendOfType(value));
            return OptionalDouble.empty();
        }
        double score = Double.parseDouble(value.text());
        if (score >= 0 && score <= 1) {
            return OptionalDouble.of(Math.abs(score));
        }
        problems.error(
                "GR100",
                value.offset(),
                "fractionalScore is " + Excerpt.bare(value.text()) + ALLOWED,
                mendOfRange(score));
        return OptionalDouble.empty();
    }

    private static String mendOfType(Value value) {
        return switch (value.kind()) {
            case STRING -> "write the number without quotes";
            case BOOLEAN -> "write " + (isTrue(value) ? "1.0" : "0.0");
            case NULL -> "give every submission a score; one that cannot be graded gets 0.0";
            default -> "write one number for the whole submission";
        };
    }

    private static String mendOfRange(double score) {
        if (score < 0) {
            return "limit it from below: max(0.0, score)";
        }
        if (score < 1 + ROUNDING) {
            return "limit what rounding makes of it: min(1.0, score)";
        }
        String divide = "divide the points by the points that can be had";
        if (score > 100) {
            return divide;
        }
        String fraction =
                BigDecimal.valueOf(score).movePointLeft(2).stripTrailingZeros().toPlainString();
        return divide + "; did you mean " + fraction + "?";
    }

    private static boolean isTrue(Value value) {
        return value.text().equals("true");
    }
}

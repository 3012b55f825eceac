package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/** When two numbers are the same. Truth values are the numbers 0 and 1, as in Python. */
interface Numbers {

    boolean same(Value actual, Value expected);

    /** Exactly the same number, whatever its type; {@code nan} is the same as itself. */
    Numbers EXACT = (actual, expected) -> {
        if (actual instanceof Value.Complex || expected instanceof Value.Complex) {
            return exact(re(actual), re(expected)) && exact(im(actual), im(expected));
        }
        Optional<BigDecimal> one = decimal(actual);
        Optional<BigDecimal> other = decimal(expected);
        if (one.isEmpty() || other.isEmpty()) {
            return exact(re(actual), re(expected));
        }
        return one.get().compareTo(other.get()) == 0;
    };

    /** No farther from each other than an absolute distance, or a part of the larger one. */
    static Numbers close(double absolute, double relative) {
        return (actual, expected) -> {
            if (EXACT.same(actual, expected)) {
                return true;
            }
            double distance = Math.hypot(re(actual) - re(expected), im(actual) - im(expected));
            double larger = Math.max(Math.hypot(re(actual), im(actual)), Math.hypot(re(expected), im(expected)));
            return !Double.isInfinite(larger) && (distance <= absolute || distance <= relative * larger);
        };
    }

    /** The same after rounding, halves to the even digit, as Python's {@code round} does. */
    static Numbers rounded(OptionalInt figures, OptionalInt decimals) {
        return (actual, expected) -> EXACT.same(actual, expected)
                || (roundsTo(re(actual), re(expected), figures, decimals)
                        && roundsTo(im(actual), im(expected), figures, decimals));
    }

    private static boolean roundsTo(double actual, double expected, OptionalInt figures, OptionalInt decimals) {
        if (!Double.isFinite(actual) || !Double.isFinite(expected)) {
            return exact(actual, expected);
        }
        return round(actual, figures, decimals).compareTo(round(expected, figures, decimals)) == 0;
    }

    /** Of the exact value of the floating point number, not of its decimal text. */
    static BigDecimal round(double number, OptionalInt figures, OptionalInt decimals) {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal significant =
                figures.isPresent() ? exact.round(new MathContext(figures.getAsInt(), RoundingMode.HALF_EVEN)) : exact;
        return decimals.isPresent() ? significant.setScale(decimals.getAsInt(), RoundingMode.HALF_EVEN) : significant;
    }

    static boolean isNumber(Value value) {
        return value instanceof Value.Int
                || value instanceof Value.Real
                || value instanceof Value.Complex
                || value instanceof Value.Bool;
    }

    private static boolean exact(double one, double other) {
        return one == other || (Double.isNaN(one) && Double.isNaN(other));
    }

    private static Optional<BigDecimal> decimal(Value value) {
        if (value instanceof Value.Int number) {
            return Optional.of(new BigDecimal(number.value()));
        }
        if (value instanceof Value.Bool bool) {
            return Optional.of(bool.value() ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        return value instanceof Value.Real number && Double.isFinite(number.value())
                ? Optional.of(new BigDecimal(number.value()))
                : Optional.empty();
    }

    private static double re(Value value) {
        if (value instanceof Value.Complex number) {
            return number.re();
        }
        if (value instanceof Value.Real number) {
            return number.value();
        }
        return decimal(value).map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    private static double im(Value value) {
        return value instanceof Value.Complex number ? number.im() : 0;
    }
}

package io.jenkins.plugins.autograder.evaluation.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;

/**
 * The JSON form of values.
 *
 * <p>{@code {"t": type, "k": kind, ...}}. The kinds and their further keys:
 *
 * <ul>
 *   <li>{@code none}
 *   <li>{@code bool}: {@code v}, true or false
 *   <li>{@code int}: {@code v}, decimal digits as a string
 *   <li>{@code float}: {@code v}, a string as Python writes it: {@code 0.1}, {@code 1e+16}, {@code nan}, {@code inf}, {@code
 *       -inf}
 *   <li>{@code complex}: {@code re} and {@code im}, as for float
 *   <li>{@code str}: {@code v}; {@code cut}
 *   <li>{@code bytes}: {@code v}, base 64; {@code id}, {@code cut}
 *   <li>{@code list}, {@code tuple}, {@code set}, {@code frozenset}: {@code items}; {@code id}, {@code cut}
 *   <li>{@code dict}: {@code items}, a list of pairs; {@code id}, {@code cut}
 *   <li>{@code function}, {@code class}, {@code module}: {@code name}
 *   <li>{@code object}: {@code repr}, {@code attrs}, {@code id}, {@code cut}, each optional
 *   <li>{@code ref}: {@code id} of something that stands before it in the same value, or around it
 *   <li>{@code opaque}: {@code why}
 * </ul>
 *
 * <p>{@code cut} and {@code id} are optional, and other keys are not allowed.
 */
public final class ValueJson {
    /** How deep values may be nested. */
    public static final int MOST_LEVELS = 100;

    /** How many values one value may consist of. */
    public static final int MOST_VALUES = 200_000;

    private ValueJson() {}

    /**
     * Read a value.
     *
     * @throws JsonFormatException where it is none, or deeper or larger than allowed
     */
    public static Value read(JsonNode json) throws JsonFormatException {
        return new ValueReader().read(json);
    }

    /** The JSON form of a value, which {@link #read} reads back. */
    public static JsonNode write(Value value) {
        return ValueWriter.write(value);
    }
}

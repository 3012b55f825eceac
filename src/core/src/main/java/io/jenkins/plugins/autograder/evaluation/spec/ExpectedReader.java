package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.Slot;
import io.jenkins.plugins.autograder.evaluation.spec.python.PythonLiteral;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what is expected in place of what the solution gives: a Python literal, or a text where text is compared. */
final class ExpectedReader {
    private ExpectedReader() {}

    static Optional<Value> read(YamlValue value, Slot slot) {
        return value.text().flatMap(text -> Draft.make(value, () -> of(text, slot)));
    }

    /** @throws IllegalArgumentException if it is no literal where one is needed */
    static Value of(String text, Slot slot) {
        return isText(slot) ? new Value.Text("str", text, OptionalInt.empty()) : PythonLiteral.parse(text);
    }

    private static boolean isText(Slot slot) {
        return switch (slot.kind()) {
            case OUTPUT, OUTPUT_WITHOUT_INPUTS, STDERR, FILE -> true;
            case VALUE, SAMPLES, ARGUMENTS, END -> false;
        };
    }
}

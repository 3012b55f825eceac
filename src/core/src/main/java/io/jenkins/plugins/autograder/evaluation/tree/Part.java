package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.List;
import java.util.Objects;

/** What can stand in a field of a node. */
public sealed interface Part permits Node, Part.Many, Part.Word, Part.Nothing {

    /** Several parts in a row: statements, arguments, operators. */
    record Many(List<Part> parts) implements Part {
        public Many {
            parts = List.copyOf(parts);
        }
    }

    /** A name, an operator, or a number that belongs to the syntax, such as the dots of a relative import. */
    record Word(String text) implements Part {
        public Word {
            Objects.requireNonNull(text, "text");
        }
    }

    /** What is left out, such as the value of a bare {@code return}. */
    record Nothing() implements Part {}
}

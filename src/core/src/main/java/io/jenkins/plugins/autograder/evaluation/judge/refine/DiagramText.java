package io.jenkins.plugins.autograder.evaluation.judge.refine;

import io.jenkins.plugins.autograder.evaluation.value.Repr;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Draws a memory diagram in text: every container and object is {@code @n}, numbered as it is met, with a line that says what
 * is in it.
 *
 * <pre>
 * value: @1
 * @1 list: 3, @2, @2
 * @2 list: 'a'
 * </pre>
 */
final class DiagramText {
    private static final int LONGEST = 200;

    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Integer> numbersById = new HashMap<>();
    private final Deque<Map.Entry<Integer, Value>> open = new ArrayDeque<>();
    private int last;

    private DiagramText() {}

    static String of(Value value) {
        DiagramText diagram = new DiagramText();
        diagram.text.append("value: ").append(diagram.reference(value)).append('\n');
        while (!diagram.open.isEmpty()) {
            Map.Entry<Integer, Value> next = diagram.open.removeFirst();
            diagram.addLine(next.getKey(), next.getValue());
        }
        return diagram.text.toString();
    }

    private void addLine(int number, Value container) {
        text.append('@').append(number).append(' ').append(container.type()).append(':');
        String separator = " ";
        if (container instanceof Value.Items items) {
            for (Value item : items.items()) {
                text.append(separator).append(reference(item));
                separator = ", ";
            }
        } else if (container instanceof Value.Dict dict) {
            for (Value.Entry entry : dict.entries()) {
                text.append(separator)
                        .append(reference(entry.key()))
                        .append(": ")
                        .append(reference(entry.value()));
                separator = ", ";
            }
        } else if (container instanceof Value.Instance instance) {
            for (var attribute : instance.attributes().entrySet()) {
                text.append(separator).append(attribute.getKey()).append(" = ").append(reference(attribute.getValue()));
                separator = ", ";
            }
        }
        text.append('\n');
    }

    /** The number of a container, or a simple value as it is. */
    private String reference(Value value) {
        if (value instanceof Value.Ref ref) {
            return "@" + numbersById.computeIfAbsent(ref.id(), id -> ++last);
        }
        OptionalInt id = OptionalInt.empty();
        if (value instanceof Value.Items items) {
            id = items.id();
        } else if (value instanceof Value.Dict dict) {
            id = dict.id();
        } else if (value instanceof Value.Instance instance && instance.repr().isEmpty()) {
            id = instance.id();
        } else {
            return Repr.of(value, LONGEST);
        }
        int number = id.isPresent() ? numbersById.computeIfAbsent(id.getAsInt(), fresh -> ++last) : ++last;
        open.addLast(Map.entry(number, value));
        return "@" + number;
    }
}

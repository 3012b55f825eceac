package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What values are found by among many: values that are equal in Python have equal keys. Values with different keys may
 * still be the same, by a looser rule.
 */
final class Keys {
    private Keys() {}

    static Object of(Value value) {
        if (value instanceof Value.Int number) {
            return plain(new BigDecimal(number.value()));
        }
        if (value instanceof Value.Bool bool) {
            return plain(bool.value() ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        if (value instanceof Value.Real number) {
            return real(number.value());
        }
        if (value instanceof Value.Complex number) {
            return number.im() == 0 ? real(number.re()) : List.of("complex", real(number.re()), real(number.im()));
        }
        if (value instanceof Value.Text text) {
            return List.of("str", text.text());
        }
        if (value instanceof Value.Bytes bytes) {
            return List.of("bytes", bytes.base64());
        }
        if (value instanceof Value.Items items) {
            return items.ordered()
                    ? List.of(items.shape(), all(items.items()))
                    : Set.of(new HashSet<>(all(items.items())));
        }
        if (value instanceof Value.Dict dict) {
            Map<Object, Object> keys = new HashMap<>();
            dict.entries().forEach(entry -> keys.put(of(entry.key()), of(entry.value())));
            return keys;
        }
        if (value instanceof Value.Instance instance) {
            Map<Object, Object> keys = new HashMap<>();
            instance.attributes().forEach((name, attribute) -> keys.put(name, of(attribute)));
            return List.of(instance.type(), instance.repr(), keys);
        }
        return value;
    }

    private static List<Object> all(List<Value> values) {
        List<Object> keys = new ArrayList<>(values.size());
        values.forEach(value -> keys.add(of(value)));
        return keys;
    }

    private static Object real(double number) {
        return Double.isFinite(number) ? plain(new BigDecimal(number)) : (Object) number;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}

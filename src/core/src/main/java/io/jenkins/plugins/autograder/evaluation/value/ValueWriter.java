package io.jenkins.plugins.autograder.evaluation.value;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Writes values as {@link ValueReader} reads them. */
final class ValueWriter {
    private ValueWriter() {}

    static ObjectNode write(Value value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("t", value.type());
        if (value instanceof Value.None) {
            json.put("k", "none");
        } else if (value instanceof Value.Bool bool) {
            json.put("k", "bool").put("v", bool.value());
        } else if (value instanceof Value.Int number) {
            json.put("k", "int").put("v", number.value().toString());
        } else if (value instanceof Value.Real number) {
            json.put("k", "float").put("v", real(number.value()));
        } else if (value instanceof Value.Complex number) {
            json.put("k", "complex").put("re", real(number.re())).put("im", real(number.im()));
        } else if (value instanceof Value.Text text) {
            json.put("k", "str").put("v", text.text());
            put(json, "cut", text.cut());
        } else if (value instanceof Value.Bytes bytes) {
            put(json.put("k", "bytes"), "id", bytes.id());
            put(json.put("v", bytes.base64()), "cut", bytes.cut());
        } else if (value instanceof Value.Items items) {
            put(json.put("k", word(items.shape())), "id", items.id());
            addAll(json.putArray("items"), items.items());
            put(json, "cut", items.cut());
        } else if (value instanceof Value.Dict dict) {
            put(json.put("k", "dict"), "id", dict.id());
            ArrayNode entries = json.putArray("items");
            dict.entries().forEach(entry -> addAll(entries.addArray(), List.of(entry.key(), entry.value())));
            put(json, "cut", dict.cut());
        } else if (value instanceof Value.Named named) {
            json.put("k", word(named.sort())).put("name", named.name());
        } else if (value instanceof Value.Instance instance) {
            write(json, instance);
        } else if (value instanceof Value.Ref ref) {
            json.put("k", "ref").put("id", ref.id());
        } else if (value instanceof Value.Opaque opaque) {
            json.put("k", "opaque").put("why", opaque.why());
        }
        return json;
    }

    private static void write(ObjectNode json, Value.Instance instance) {
        put(json.put("k", "object"), "id", instance.id());
        instance.repr().ifPresent(repr -> json.put("repr", repr));
        if (!instance.attributes().isEmpty()) {
            ObjectNode attributes = json.putObject("attrs");
            instance.attributes().forEach((name, attribute) -> attributes.set(name, write(attribute)));
        }
        put(json, "cut", instance.cut());
    }

    private static void addAll(ArrayNode array, List<Value> values) {
        values.forEach(value -> array.add(write(value)));
    }

    private static void put(ObjectNode json, String key, OptionalInt number) {
        number.ifPresent(present -> json.put(key, present));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String real(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return Double.toString(value).replace('E', 'e');
    }
}

package io.jenkins.plugins.autograder.evaluation.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one value; whoever wrote it may be hostile, so nothing is taken for granted. */
final class ValueReader {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,9999})");
    private static final Pattern REAL = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?(e[+-]?[0-9]{1,5})?");
    private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/]*+={0,2}");

    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("none", Set.of()),
            Map.entry("bool", Set.of("v")),
            Map.entry("int", Set.of("v")),
            Map.entry("float", Set.of("v")),
            Map.entry("complex", Set.of("re", "im")),
            Map.entry("str", Set.of("v", "cut")),
            Map.entry("bytes", Set.of("v", "id", "cut")),
            Map.entry("list", Set.of("items", "id", "cut")),
            Map.entry("tuple", Set.of("items", "id", "cut")),
            Map.entry("set", Set.of("items", "id", "cut")),
            Map.entry("frozenset", Set.of("items", "id", "cut")),
            Map.entry("dict", Set.of("items", "id", "cut")),
            Map.entry("function", Set.of("name")),
            Map.entry("class", Set.of("name")),
            Map.entry("module", Set.of("name")),
            Map.entry("object", Set.of("repr", "attrs", "id", "cut")),
            Map.entry("ref", Set.of("id")),
            Map.entry("opaque", Set.of("why")));

    private final Set<Integer> ids = new HashSet<>();
    private int values;
    private int level;

    Value read(JsonNode json) throws JsonFormatException {
        if (++values > ValueJson.MOST_VALUES) {
            throw JsonFormatException.of("consists of more than " + ValueJson.MOST_VALUES + " values");
        }
        if (level == ValueJson.MOST_LEVELS) {
            throw JsonFormatException.of("is nested more than " + ValueJson.MOST_LEVELS + " levels deep");
        }
        if (!json.isObject()) {
            throw JsonFormatException.expected("an object", json);
        }
        String kind = text(json, "k");
        requireKnownKeys(kind, json);
        level++;
        try {
            return ofKind(kind, json);
        } catch (IllegalArgumentException e) {
            throw JsonFormatException.of("of kind " + kind + ": " + e.getMessage());
        } finally {
            level--;
        }
    }

    private static void requireKnownKeys(String kind, JsonNode json) throws JsonFormatException {
        Set<String> keys = KEYS.get(kind);
        if (keys == null) {
            List<String> kinds = KEYS.keySet().stream().sorted().toList();
            throw JsonFormatException.expected("one of " + String.join(", ", kinds), json.path("k"))
                    .inside("k");
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            String key = field.getKey();
            if (!keys.contains(key) && !key.equals("t") && !key.equals("k")) {
                throw JsonFormatException.of("of kind " + kind + " has the unknown key " + key);
            }
        }
    }

    private Value ofKind(String kind, JsonNode json) throws JsonFormatException {
        String type = text(json, "t");
        return switch (kind) {
            case "none" -> new Value.None();
            case "bool" -> new Value.Bool(bool(json));
            case "int" -> new Value.Int(type, new BigInteger(matching(INTEGER, json, "decimal digits")));
            case "float" -> new Value.Real(type, real(json, "v"));
            case "complex" -> new Value.Complex(type, real(json, "re"), real(json, "im"));
            case "str" -> new Value.Text(type, text(json, "v"), number(json, "cut"));
            case "bytes" ->
                new Value.Bytes(type, id(json), matching(BASE_64, json, "bytes in base 64"), number(json, "cut"));
            case "list", "tuple", "set", "frozenset" ->
                // Java evaluates from left to right: a container has its id before its items refer to it.
                new Value.Items(type, constant(Value.Shape.class, kind), id(json), items(json), number(json, "cut"));
            case "dict" -> new Value.Dict(type, id(json), entries(json), number(json, "cut"));
            case "function", "class", "module" ->
                new Value.Named(type, constant(Value.Sort.class, kind), text(json, "name"));
            case "object" -> new Value.Instance(type, id(json), repr(json), attributes(json), number(json, "cut"));
            case "ref" -> new Value.Ref(type, known(json));
            case "opaque" -> new Value.Opaque(type, text(json, "why"));
            default -> throw new IllegalStateException("a kind with keys and without a reader: " + kind);
        };
    }

    private List<Value> items(JsonNode json) throws JsonFormatException {
        List<Value> items = new ArrayList<>();
        for (JsonNode item : array(json)) {
            items.add(inside("items[" + items.size() + "]", item));
        }
        return items;
    }

    private List<Value.Entry> entries(JsonNode json) throws JsonFormatException {
        List<Value.Entry> entries = new ArrayList<>();
        for (JsonNode pair : array(json)) {
            String here = "items[" + entries.size() + "]";
            if (!pair.isArray() || pair.size() != 2) {
                throw JsonFormatException.expected("a list of a key and a value", pair)
                        .inside(here);
            }
            Value key = inside(here + "[0]", pair.get(0));
            entries.add(new Value.Entry(key, inside(here + "[1]", pair.get(1))));
        }
        return entries;
    }

    private Map<String, Value> attributes(JsonNode json) throws JsonFormatException {
        JsonNode attrs = json.path("attrs");
        if (!attrs.isMissingNode() && !attrs.isObject()) {
            throw JsonFormatException.expected("an object", attrs).inside("attrs");
        }
        Map<String, Value> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> attribute : attrs.properties()) {
            attributes.put(attribute.getKey(), inside("attrs." + attribute.getKey(), attribute.getValue()));
        }
        return attributes;
    }

    private Value inside(String step, JsonNode json) throws JsonFormatException {
        try {
            return read(json);
        } catch (JsonFormatException e) {
            throw e.inside(step);
        }
    }

    private OptionalInt id(JsonNode json) throws JsonFormatException {
        OptionalInt id = number(json, "id");
        if (id.isPresent() && !ids.add(id.getAsInt())) {
            throw JsonFormatException.expected("a number of its own, for an object is described once", json.path("id"))
                    .inside("id");
        }
        return id;
    }

    private int known(JsonNode json) throws JsonFormatException {
        OptionalInt id = number(json, "id");
        if (id.isEmpty() || !ids.contains(id.getAsInt())) {
            throw JsonFormatException.expected("the id of a value that stands before it or around it", json.path("id"))
                    .inside("id");
        }
        return id.getAsInt();
    }

    private static Optional<String> repr(JsonNode json) throws JsonFormatException {
        return json.has("repr") ? Optional.of(text(json, "repr")) : Optional.empty();
    }

    private static boolean bool(JsonNode json) throws JsonFormatException {
        JsonNode value = json.path("v");
        if (!value.isBoolean()) {
            throw JsonFormatException.expected("true or false", value).inside("v");
        }
        return value.booleanValue();
    }

    private static double real(JsonNode json, String key) throws JsonFormatException {
        String text = text(json, key);
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> {
                if (!REAL.matcher(text).matches()) {
                    throw JsonFormatException.expected("a number as Python writes it", json.path(key))
                            .inside(key);
                }
                yield Double.parseDouble(text);
            }
        };
    }

    private static OptionalInt number(JsonNode json, String key) throws JsonFormatException {
        JsonNode value = json.path(key);
        if (value.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw JsonFormatException.expected("a whole number, 0 or more", value)
                    .inside(key);
        }
        return OptionalInt.of(value.intValue());
    }

    private static String matching(Pattern pattern, JsonNode json, String allowed) throws JsonFormatException {
        String text = text(json, "v");
        if (!pattern.matcher(text).matches()) {
            throw JsonFormatException.expected(allowed, json.path("v")).inside("v");
        }
        return text;
    }

    private static String text(JsonNode json, String key) throws JsonFormatException {
        JsonNode value = json.path(key);
        if (!value.isTextual()) {
            throw JsonFormatException.expected("a string", value).inside(key);
        }
        return value.textValue();
    }

    private static JsonNode array(JsonNode json) throws JsonFormatException {
        JsonNode items = json.path("items");
        if (!items.isArray()) {
            throw JsonFormatException.expected("a list", items).inside("items");
        }
        return items;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String kind) {
        return Enum.valueOf(type, kind.toUpperCase(Locale.ROOT));
    }
}

package io.jenkins.plugins.autograder.evaluation.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Values for tests, written as in Python: {@code {'a': [1, 2.5, (None, True)]}}. */
public final class Py {
    private static final OptionalInt NONE = OptionalInt.empty();

    private final String text;
    private int at;

    private Py(String text) {
        this.text = text;
    }

    public static Value value(String text) {
        Py py = new Py(text);
        Value value = py.value();
        py.space();
        if (py.at < text.length()) {
            throw new IllegalArgumentException("left over: " + text.substring(py.at));
        }
        return value;
    }

    public static Value.Text text(String text) {
        return new Value.Text("str", text, NONE);
    }

    private Value value() {
        space();
        if (text.startsWith("set()", at)) {
            at += "set()".length();
            return new Value.Items("set", Value.Shape.SET, NONE, List.of(), NONE);
        }
        char next = text.charAt(at);
        return switch (next) {
            case '[' -> items(Value.Shape.LIST, "list", ']');
            case '(' -> items(Value.Shape.TUPLE, "tuple", ')');
            case '{' -> braces();
            case '\'' -> string();
            default -> word();
        };
    }

    private Value items(Value.Shape shape, String type, char close) {
        at++;
        List<Value> items = new ArrayList<>();
        while (!ends(close)) {
            items.add(value());
        }
        return new Value.Items(type, shape, NONE, items, NONE);
    }

    private Value braces() {
        at++;
        List<Value> items = new ArrayList<>();
        List<Value.Entry> entries = new ArrayList<>();
        while (!ends('}')) {
            Value item = value();
            space();
            if (text.charAt(at) == ':') {
                at++;
                entries.add(new Value.Entry(item, value()));
            } else {
                items.add(item);
            }
        }
        return items.isEmpty()
                ? new Value.Dict("dict", NONE, entries, NONE)
                : new Value.Items("set", Value.Shape.SET, NONE, items, NONE);
    }

    private boolean ends(char close) {
        space();
        if (text.charAt(at) == ',') {
            at++;
            space();
        }
        if (text.charAt(at) != close) {
            return false;
        }
        at++;
        return true;
    }

    private Value string() {
        int end = text.indexOf('\'', at + 1);
        String string = text.substring(at + 1, end).replace("\\n", "\n").replace("\\t", "\t");
        at = end + 1;
        return text(string);
    }

    private Value word() {
        int end = at;
        while (end < text.length() && ",:)]} ".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at, end);
        at = end;
        return switch (word) {
            case "None" -> new Value.None();
            case "True", "False" -> new Value.Bool(word.equals("True"));
            case "nan" -> new Value.Real("float", Double.NaN);
            case "inf" -> new Value.Real("float", Double.POSITIVE_INFINITY);
            case "object" -> new Value.Instance("object", NONE, Optional.of("<object>"), java.util.Map.of(), NONE);
            case "opaque" -> new Value.Opaque("Liar", "its __repr__ raised ValueError");
            default -> number(word);
        };
    }

    private static Value number(String word) {
        if (word.endsWith("j")) {
            return new Value.Complex("complex", 0, Double.parseDouble(word.substring(0, word.length() - 1)));
        }
        return word.matches("-?[0-9]+")
                ? new Value.Int("int", new BigInteger(word))
                : new Value.Real("float", Double.parseDouble(word));
    }

    private void space() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}

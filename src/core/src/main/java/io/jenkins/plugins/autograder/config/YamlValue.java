package io.jenkins.plugins.autograder.config;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value of a YAML file. Each reader gives the value, or nothing and a problem that says what is allowed; so whoever
 * reads need not ask twice, and goes on to find the next problem.
 */
public final class YamlValue {
    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final String key;
    private final Node node;
    private final Problems problems;

    YamlValue(String file, String key, Node node, Problems problems) {
        this.file = file;
        this.key = key;
        this.node = node;
        this.problems = problems;
    }

    /** Where it stands. */
    public Place place() {
        return place(node);
    }

    /**
     * Where a line of a text stands.
     *
     * @param index of the line in the text, from 0
     */
    public Place lineOf(int index) {
        boolean block = node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
        Place start = place();
        return block && start.line() > 0 ? new Place(file, start.line() + 1 + index, 1) : start;
    }

    /** Report that this value is not allowed: {@code score is 1.5; a score is 0.0 to 1.0}. */
    public <T> Optional<T> refuse(String allowed) {
        return report(key + " is " + shown() + "; " + allowed);
    }

    /** Report something else about this value, in words of the caller's. */
    public <T> Optional<T> report(String message) {
        return report(place(), message);
    }

    /** Report something about a place of this value. */
    public <T> Optional<T> report(Place at, String message) {
        problems.add(at, message);
        return Optional.empty();
    }

    /** The key that it belongs to, with those around it: {@code feedback.contains}. */
    public String key() {
        return key;
    }

    /** A text; a number or a word like true is taken as it is written. */
    public Optional<String> text() {
        return scalar().map(ScalarNode::getValue)
                .map(text ->
                        text.indexOf('\0') < 0 ? Optional.of(text) : this.<String>refuse("a text has no NUL in it"))
                .orElseGet(() -> refuse("allowed is a text"));
    }

    /** A text with something in it. */
    public Optional<String> name() {
        return text().flatMap(
                        text -> text.isBlank() ? refuse("allowed is a text that is not blank") : Optional.of(text));
    }

    /** A number, neither infinite nor NaN. */
    public Optional<Double> number(String allowed) {
        return scalar().filter(scalar -> isTagged(Tag.INT) || isTagged(Tag.FLOAT))
                .flatMap(scalar -> parsed(scalar.getValue(), Double::valueOf))
                .filter(Double::isFinite)
                .or(() -> refuse(allowed));
    }

    /** A whole number in the range of {@code int}. */
    public Optional<Integer> wholeNumber(String allowed) {
        return scalar().filter(scalar -> isTagged(Tag.INT))
                .flatMap(scalar -> parsed(scalar.getValue(), Integer::valueOf))
                .or(() -> refuse(allowed));
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag() {
        return scalar().filter(scalar -> isTagged(Tag.BOOL))
                .map(scalar -> Boolean.valueOf(scalar.getValue()))
                .or(() -> refuse("allowed is true or false"));
    }

    /** A duration as {@link Durations} reads it. */
    public Optional<Duration> duration() {
        return scalar().flatMap(scalar -> parsed(scalar.getValue(), Durations::parse))
                .or(() -> refuse(Durations.ALLOWED));
    }

    /** A size in bytes as {@link Sizes} reads it. */
    public Optional<Long> size() {
        return scalar().flatMap(scalar -> parsed(scalar.getValue(), Sizes::parse))
                .or(() -> refuse(Sizes.ALLOWED));
    }

    /** One of some words. */
    public Optional<String> word(Collection<String> words) {
        Optional<String> word = scalar().map(ScalarNode::getValue);
        return word.filter(words::contains)
                .or(() -> refuse(word.flatMap(wrong -> DidYouMean.nearest(wrong, words))
                        .map(near -> "did you mean " + near + "?")
                        .orElse("allowed is " + String.join(", ", words))));
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether it is a mapping. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** The values of a list, which may be empty. */
    public Optional<List<YamlValue>> list() {
        return node instanceof SequenceNode list ? Optional.of(items(list)) : refuse("allowed is a list");
    }

    /** The values of a list, or the value itself where it is no list. An empty list is a problem. */
    public List<YamlValue> oneOrMore() {
        if (!(node instanceof SequenceNode list)) {
            return List.of(this);
        }
        if (list.getValue().isEmpty()) {
            refuse("name at least one, or take the key out");
        }
        return items(list);
    }

    private List<YamlValue> items(SequenceNode list) {
        return list.getValue().stream()
                .map(item -> new YamlValue(file, key, item, problems))
                .filter(YamlValue::isPresent)
                .toList();
    }

    /** A mapping with some keys allowed. */
    public Optional<YamlMap> map(Collection<String> keys) {
        return entries().map(entries -> {
            entries.forEach((name, entry) -> {
                if (!keys.contains(name)) {
                    problems.add(place(entry.name()), unknown(name, keys));
                }
            });
            entries.keySet().retainAll(keys);
            return mapOf(entries);
        });
    }

    /** A mapping with any keys. */
    public Optional<YamlMap> freeMap() {
        return entries().map(YamlValue::mapOf);
    }

    boolean isPresent() {
        if (isTagged(Tag.NULL)) {
            report((key.isEmpty() ? "the file" : key) + " has no value; give it one, or take it out");
            return false;
        }
        return true;
    }

    private record Entry(Node name, YamlValue value) {}

    private static YamlMap mapOf(Map<String, Entry> entries) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        entries.forEach((name, entry) -> values.put(name, entry.value()));
        return new YamlMap(values);
    }

    private Optional<Map<String, Entry>> entries() {
        if (!(node instanceof MappingNode mapping)) {
            return key.isEmpty()
                    ? report("the file is " + shown() + "; allowed are lines of the form key: value")
                    : refuse("allowed are lines of the form key: value");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = nameOf(tuple);
            YamlValue value = new YamlValue(file, full(name), tuple.getValueNode(), problems);
            Entry first = entries.putIfAbsent(name, new Entry(tuple.getKeyNode(), value));
            if (first != null) {
                problems.add(
                        place(tuple.getKeyNode()),
                        "the key " + cut(full(name)) + " stands in line "
                                + place(first.name()).line() + " already; keep one of the two");
            }
        }
        return Optional.of(entries);
    }

    private String full(String name) {
        return key.isEmpty() ? name : key + "." + name;
    }

    private static String nameOf(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(a list or a mapping)";
    }

    private String unknown(String name, Collection<String> keys) {
        return "unknown key " + cut(full(name)) + "; "
                + DidYouMean.nearest(name, keys)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("allowed are " + String.join(", ", keys));
    }

    private Optional<ScalarNode> scalar() {
        return node instanceof ScalarNode scalar ? Optional.of(scalar) : Optional.empty();
    }

    private boolean isTagged(Tag tag) {
        return node.getTag().equals(tag);
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException notOfThisForm) {
            return Optional.empty();
        }
    }

    private String shown() {
        if (node instanceof ScalarNode scalar) {
            return isTagged(Tag.STR) ? "\"" + cut(scalar.getValue()) + "\"" : cut(scalar.getValue());
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }

    private static String cut(String text) {
        String line = text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "...";
    }

    private Place place(Node at) {
        return at.getStartMark()
                .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.of(file));
    }
}

package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of a syntax tree.
 *
 * <p>Kinds and fields have the names of Python's module {@code ast}, with three exceptions: an operator is the {@link
 * Part.Word} of its kind ({@code Add}), contexts ({@code Load}) are left out, and a {@code Constant} has the fields {@code
 * kind} ({@code int}, {@code float}, {@code complex}, {@code str}, {@code bytes}, {@code bool}, {@code none}, {@code ellipsis})
 * and {@code value}, which is the text of its representation.
 *
 * @param kind such as {@code FunctionDef}
 * @param place empty for what has none, such as the arguments of a function
 * @param fields in the order of the language's grammar
 */
public record Node(String kind, Optional<Place> place, Map<String, Part> fields) implements Part {
    private static final Part NOTHING = new Part.Nothing();

    public Node {
        if (kind.isEmpty()) {
            throw new IllegalArgumentException("_ is empty; it has to be the kind of a node, such as Name");
        }
        Objects.requireNonNull(place, "place");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Whether the node is of this kind. */
    public boolean is(String wanted) {
        return kind.equals(wanted);
    }

    /** What stands in the field; {@link Part.Nothing} where there is no such field. */
    public Part part(String field) {
        return fields.getOrDefault(field, NOTHING);
    }

    /** The node in the field; empty where there is none. */
    public Optional<Node> node(String field) {
        return part(field) instanceof Node node ? Optional.of(node) : Optional.empty();
    }

    /** The word in the field; empty where there is none. */
    public Optional<String> word(String field) {
        return part(field) instanceof Part.Word word ? Optional.of(word.text()) : Optional.empty();
    }

    /** The parts in the field; none where it holds no list. */
    public List<Part> parts(String field) {
        return part(field) instanceof Part.Many many ? many.parts() : List.of();
    }

    /** The nodes among the parts in the field. */
    public List<Node> nodes(String field) {
        return parts(field).stream()
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .toList();
    }

    /** The nodes directly within, in the order of the fields. */
    public List<Node> children() {
        List<Node> children = new ArrayList<>();
        for (Part field : fields.values()) {
            if (field instanceof Node child) {
                children.add(child);
            } else if (field instanceof Many many) {
                for (Part item : many.parts()) {
                    if (item instanceof Node child) {
                        children.add(child);
                    }
                }
            }
        }
        return children;
    }

    /** The node itself and all nodes within, each before those within it. */
    public Stream<Node> walk() {
        List<Node> all = new ArrayList<>();
        addTo(all);
        return all.stream();
    }

    private void addTo(List<Node> all) {
        all.add(this);
        children().forEach(child -> child.addTo(all));
    }

    /** The line on which it begins, from 1; 1 for what has no place. */
    public int line() {
        return place.map(Place::line).orElse(1);
    }
}

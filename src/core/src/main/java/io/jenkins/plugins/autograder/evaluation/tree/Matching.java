package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Matches a part of a pattern with a part of the code, both canonical.
 *
 * <p>Every method takes the bindings so far and gives all that they can be extended to: none where nothing matches,
 * several where a name may stand for different things. Equal ones are given once, which is what keeps the work small:
 * wildcards without names never multiply it. Parts of a pattern without names are matched once with every part of the
 * code.
 */
final class Matching {
    /** What code may have although the pattern does not mention it. */
    private static final Set<String> OPTIONAL =
            Set.of("annotation", "returns", "decorator_list", "doc", "type_comment", "type_params", "type_ignores");

    private static final Set<String> UNORDERED = Set.of(
            "Call.keywords", "ClassDef.keywords", "Import.names", "ImportFrom.names", "Global.names", "Nonlocal.names");

    private static final Part POSITIONAL = new Part.Word("positional");
    private static final Part STAR = new Part.Word("*");

    private final Steps steps;
    private final Shapes shapes;
    private final IdentityHashMap<Part, Boolean> closed = new IdentityHashMap<>();
    private final IdentityHashMap<Part, IdentityHashMap<Part, Boolean>> known = new IdentityHashMap<>();

    Matching(Steps steps, Shapes shapes) {
        this.steps = steps;
        this.shapes = shapes;
    }

    Set<Bindings> match(Part pattern, Part code, Bindings given) {
        steps.take();
        Optional<Wild> wild = Wild.of(pattern);
        if (wild.isPresent()) {
            return one(wild.get(), code, given);
        }
        if (pattern instanceof Node node) {
            return code instanceof Node other && node.is(other.kind()) ? nodes(node, other, given) : Set.of();
        }
        if (pattern instanceof Part.Many many) {
            return code instanceof Part.Many others
                    ? new Sequence(this, steps).match(many.parts(), others.parts(), given)
                    : Set.of();
        }
        if (pattern instanceof Part.Word wanted) {
            return code instanceof Part.Word word ? words(wanted.text(), word.text(), given) : Set.of();
        }
        return code instanceof Part.Nothing ? Set.of(given) : Set.of();
    }

    /** {@code _x_.path} matches {@code os.path}, piece by piece. */
    private Set<Bindings> words(String pattern, String code, Bindings given) {
        if (Wild.in(pattern).isEmpty()) {
            return pattern.equals(code) ? Set.of(given) : Set.of();
        }
        String[] wanted = pattern.split("\\.", -1);
        String[] there = code.split("\\.", -1);
        Set<Bindings> all = wanted.length == there.length ? Set.of(given) : Set.of();
        for (int i = 0; i < wanted.length && !all.isEmpty(); i++) {
            all = match(new Part.Word(wanted[i]), new Part.Word(there[i]), all);
        }
        return all;
    }

    Set<Bindings> match(Part pattern, Part code, Set<Bindings> given) {
        Set<Bindings> all = new LinkedHashSet<>();
        given.forEach(one -> all.addAll(match(pattern, code, one)));
        return all;
    }

    /** Whether the part of a pattern has no names, so that it matches or does not, whatever is bound. */
    boolean isClosed(Part pattern) {
        Boolean answer = closed.get(pattern);
        if (answer == null) {
            answer = computeClosed(pattern);
            closed.put(pattern, answer);
        }
        return answer;
    }

    private boolean computeClosed(Part pattern) {
        if (pattern instanceof Part.Word word) {
            return Wild.in(word.text()).stream().allMatch(wild -> wild.name().isEmpty());
        }
        if (pattern instanceof Part.Many many) {
            return many.parts().stream().allMatch(this::isClosed);
        }
        return !(pattern instanceof Node node)
                || node.is("Constant")
                || node.fields().values().stream().allMatch(this::isClosed);
    }

    Set<Bindings> bind(String name, List<Part> parts, Bindings given) {
        steps.take();
        if (name.isEmpty()) {
            return Set.of(given);
        }
        steps.takeKept();
        return given.with(name, parts, shapes).map(Set::of).orElse(Set.of());
    }

    /** A wildcard where one part stands; a run may also stand for nothing there. */
    private Set<Bindings> one(Wild wild, Part code, Bindings given) {
        if (code instanceof Part.Nothing) {
            return wild.run() ? bind(wild.name(), List.of(), given) : Set.of();
        }
        boolean fits = wild.literal().isEmpty()
                ? !(code instanceof Node node && node.is("Starred"))
                : Literals.isOf(wild.literal(), code);
        return fits ? bind(wild.name(), List.of(code), given) : Set.of();
    }

    private Set<Bindings> nodes(Node pattern, Node code, Bindings given) {
        if (!isClosed(pattern)) {
            return forms(pattern, code, given);
        }
        IdentityHashMap<Part, Boolean> answers = known.computeIfAbsent(pattern, fresh -> new IdentityHashMap<>());
        Boolean answer = answers.get(code);
        if (answer == null) {
            answer = !forms(pattern, code, given).isEmpty();
            answers.put(code, answer);
        }
        return answer ? Set.of(given) : Set.of();
    }

    /** The code as it is written, and as it might as well be written. */
    private Set<Bindings> forms(Node pattern, Node code, Bindings given) {
        Set<Bindings> asWritten = fields(pattern, code, given);
        Optional<Node> mirrored = code.is("Compare") ? Comparisons.mirrored(code) : Optional.empty();
        if (mirrored.isEmpty()) {
            return asWritten;
        }
        Set<Bindings> all = new LinkedHashSet<>(asWritten);
        all.addAll(fields(pattern, mirrored.get(), given));
        return all;
    }

    private Set<Bindings> fields(Node pattern, Node code, Bindings given) {
        // A star is not the name of anything; only a run of names has it.
        boolean star = pattern.is("alias")
                && !pattern.part("name").equals(STAR)
                && code.part("name").equals(STAR);
        Set<Bindings> all = star ? Set.of() : Set.of(given);
        for (Map.Entry<String, Part> field : pattern.fields().entrySet()) {
            if (all.isEmpty()) {
                return all;
            }
            all = field(pattern, field.getKey(), code, all);
        }
        return all;
    }

    private Set<Bindings> field(Node pattern, String name, Node code, Set<Bindings> given) {
        Part wanted = pattern.part(name);
        Part there = code.part(name);
        boolean optional = OPTIONAL.contains(name) || (name.equals("asname") && isAnyName(pattern));
        if (optional && isAbsent(wanted)) {
            return given;
        }
        if (pattern.is("Constant")) {
            return wanted.equals(there) ? given : Set.of();
        }
        if (!isUnordered(pattern, name, code)) {
            return match(wanted, there, given);
        }
        Set<Bindings> all = new LinkedHashSet<>();
        for (Bindings one : given) {
            all.addAll(new Bag(this, steps).match(pattern.parts(name), code.parts(name), one));
        }
        return all;
    }

    /** {@code import _} is an import of one thing, whatever it is called here. */
    private static boolean isAnyName(Node alias) {
        return Wild.of(alias.part("name")).filter(wild -> wild.name().isEmpty()).isPresent();
    }

    private static boolean isUnordered(Node pattern, String name, Node code) {
        if (pattern.is("BoolOp") && name.equals("values")) {
            return Purity.reorderable(code.parts("values"));
        }
        return UNORDERED.contains(pattern.kind() + "." + name);
    }

    /**
     * Whether a part of a list may be one of those that a run stands for. What the run does not mention does not matter;
     * what it does, such as the default of {@code ___=0}, must match every one of them.
     */
    Set<Bindings> inRun(Part run, Part code, Bindings given) {
        steps.take();
        if (!(run instanceof Node pattern) || Wild.of(run).isPresent()) {
            return Set.of(given);
        }
        Set<Bindings> all = Set.of(given);
        for (Map.Entry<String, Part> field : pattern.fields().entrySet()) {
            String name = field.getKey();
            boolean mentioned = !name.equals(Wild.holder(pattern)) && !isUnsaid(pattern, name, field.getValue());
            if (mentioned) {
                all = code instanceof Node node ? match(field.getValue(), node.part(name), all) : Set.of();
            }
        }
        return all;
    }

    private static boolean isUnsaid(Node pattern, String name, Part part) {
        return isAbsent(part)
                || part.equals(POSITIONAL)
                || name.equals("conversion")
                || name.equals("is_async")
                || (pattern.is("entry") && Wild.runOf(part).isPresent());
    }

    private static boolean isAbsent(Part part) {
        return part instanceof Part.Nothing
                || (part instanceof Part.Many many && many.parts().isEmpty());
    }
}

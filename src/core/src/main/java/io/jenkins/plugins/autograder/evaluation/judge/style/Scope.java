package io.jenkins.plugins.autograder.evaluation.judge.style;

import io.jenkins.plugins.autograder.evaluation.tree.Node;
import io.jenkins.plugins.autograder.evaluation.tree.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables of a function, or of the file, and which of them are looked at.
 *
 * <p>What is assigned in a scope is its own, unless it is declared {@code global} or {@code nonlocal}; what is looked at and
 * is not its own is looked at in the scope around it.
 */
final class Scope {
    private static final Set<String> COMPREHENSIONS = Set.of("ListComp", "SetComp", "DictComp", "GeneratorExp");

    /** With one of these around, any variable may be looked at. */
    private static final Set<String> LOOKS_AT_ALL = Set.of("locals", "globals", "vars", "eval", "exec", "dir");

    private final Optional<Scope> outer;
    private final boolean loopVariables;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Set<String> reads = new HashSet<>();
    private final Map<Part, Scope> declared = new LinkedHashMap<>();
    private final List<Scope> inner = new ArrayList<>();

    private final Kind kind;

    private enum Kind {
        MODULE,
        FUNCTION,
        /** What is assigned here is an attribute. */
        CLASS,
        /** What is assigned here, but for the variables of its loops, belongs to the scope around. */
        COMPREHENSION
    }

    private Scope(Kind kind, Optional<Scope> outer, boolean loopVariables) {
        this.kind = kind;
        this.outer = outer;
        this.loopVariables = loopVariables;
    }

    private Scope within(Kind sort) {
        Scope scope = new Scope(sort, Optional.of(this), loopVariables);
        inner.add(scope);
        return scope;
    }

    /** The variables and parameters of a file that are never looked at, in the order of the code. */
    static List<Box> unused(Node module, boolean loopVariables) {
        boolean any = module.walk()
                .filter(node -> node.is("Call"))
                .anyMatch(call -> LOOKS_AT_ALL.contains(Fruitful.name(call)));
        if (any) {
            return List.of();
        }
        Scope scope = new Scope(Kind.MODULE, Optional.empty(), loopVariables);
        scope.addBody(module);
        scope.resolve();
        List<Box> unused = new ArrayList<>();
        scope.addUnused(unused);
        unused.sort(Comparator.comparingInt(Box::line));
        return unused;
    }

    private void addBody(Node node) {
        node.nodes("body").forEach(this::visit);
    }

    private void visit(Node node) {
        switch (node.kind()) {
            case "FunctionDef", "AsyncFunctionDef" -> visitFunction(node);
            case "Lambda" -> visitLambda(node);
            case "ClassDef" -> visitClass(node);
            case "Assign" -> {
                node.nodes("targets").forEach(target -> assign(target, true));
                visitField(node, "value");
            }
            case "AnnAssign" -> {
                node.node("target")
                        .ifPresent(target -> assign(target, node.node("value").isPresent()));
                visitField(node, "annotation");
                visitField(node, "value");
            }
            case "AugAssign" -> {
                node.node("target").ifPresent(target -> assign(target, true));
                visitField(node, "value");
            }
            case "NamedExpr" -> {
                node.node("target").ifPresent(target -> owner().assign(target, true));
                visitField(node, "value");
            }
            case "For", "AsyncFor", "comprehension" -> {
                node.node("target").ifPresent(target -> assign(target, loopVariables));
                node.fields().keySet().stream()
                        .filter(field -> !field.equals("target"))
                        .forEach(field -> visitField(node, field));
            }
            case "withitem" -> {
                visitField(node, "context_expr");
                node.node("optional_vars").ifPresent(target -> assign(target, true));
            }
            case "Global" -> node.parts("names").forEach(name -> declared.put(name, module()));
            case "Nonlocal" ->
                outer.ifPresent(around -> node.parts("names").forEach(name -> declared.put(name, around)));
            case "Name" -> node.word("id").ifPresent(reads::add);
            default -> visitComprehensionOrChildren(node);
        }
    }

    private void visitComprehensionOrChildren(Node node) {
        if (!COMPREHENSIONS.contains(node.kind())) {
            node.children().forEach(this::visit);
            return;
        }
        Scope scope = within(Kind.COMPREHENSION);
        node.children().forEach(scope::visit);
    }

    private void visitField(Node node, String field) {
        node.node(field).ifPresent(this::visit);
        node.nodes(field).forEach(this::visit);
    }

    private void visitFunction(Node function) {
        visitField(function, "decorator_list");
        visitField(function, "returns");
        Scope scope = within(Kind.FUNCTION);
        scope.addParameters(function, this, kind == Kind.CLASS);
        scope.addBody(function);
    }

    private void visitLambda(Node lambda) {
        Scope scope = within(Kind.FUNCTION);
        scope.addParameters(lambda, this, false);
        scope.visitField(lambda, "body");
    }

    private void visitClass(Node type) {
        visitField(type, "decorator_list");
        visitField(type, "bases");
        visitField(type, "keywords");
        within(Kind.CLASS).addBody(type);
    }

    private void addParameters(Node function, Scope around, boolean method) {
        Node arguments = function.node("args").orElseThrow(() -> new IllegalStateException("a function without args"));
        List<Node> parameters = new ArrayList<>(arguments.nodes("posonlyargs"));
        parameters.addAll(arguments.nodes("args"));
        if (method && !parameters.isEmpty()) {
            parameters.remove(0);
        }
        parameters.addAll(arguments.nodes("kwonlyargs"));
        arguments.node("vararg").ifPresent(parameters::add);
        arguments.node("kwarg").ifPresent(parameters::add);
        for (Node parameter : parameters) {
            String name = parameter.word("arg").orElse("");
            boxes.putIfAbsent(name, new Box(name, parameter.line()));
            around.visitField(parameter, "annotation");
        }
        around.visitField(arguments, "defaults");
        around.visitField(arguments, "kw_defaults");
    }

    /** What is assigned to: a name becomes a variable, and {@code a[i]} and {@code a.b} look at {@code a}. */
    private void assign(Node target, boolean counts) {
        switch (target.kind()) {
            case "Name" -> {
                String name = target.word("id").orElse("");
                if (kind != Kind.CLASS && counts) {
                    boxes.putIfAbsent(name, new Box(name, target.line()));
                }
            }
            case "Tuple", "List" -> target.nodes("elts").forEach(item -> assign(item, counts));
            case "Starred" -> target.node("value").ifPresent(item -> assign(item, counts));
            default -> target.children().forEach(this::visit);
        }
    }

    /** An assignment within a comprehension is one outside of it. */
    private Scope owner() {
        return kind == Kind.COMPREHENSION ? outer.map(Scope::owner).orElse(this) : this;
    }

    private Scope module() {
        return outer.map(Scope::module).orElse(this);
    }

    /** Hand what is not our own to the scope around. */
    private void resolve() {
        inner.forEach(Scope::resolve);
        if (outer.isEmpty()) {
            return;
        }
        Scope around = outer.get();
        declared.forEach((part, scope) -> {
            String name = ((Part.Word) part).text();
            Box box = boxes.remove(name);
            if (box != null) {
                scope.boxes.putIfAbsent(name, box);
            }
        });
        reads.stream().filter(name -> !boxes.containsKey(name)).forEach(around.reads::add);
    }

    private void addUnused(List<Box> unused) {
        boxes.values().stream().filter(box -> !reads.contains(box.name())).forEach(unused::add);
        inner.forEach(scope -> scope.addUnused(unused));
    }
}

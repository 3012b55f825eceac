package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.judge.structure.Hit.Grade;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.tree.Bindings;
import io.jenkins.plugins.autograder.evaluation.tree.Found;
import io.jenkins.plugins.autograder.evaluation.tree.Match;
import io.jenkins.plugins.autograder.evaluation.tree.Node;
import io.jenkins.plugins.autograder.evaluation.tree.Search;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Carries out a check: finds all places, looks at the requirements of each, counts, and judges the count.
 *
 * <p>A place meets the requirements fully if it accomplishes all of them, and in part if it lacks no more points than the
 * tolerance allows. One search serves the whole check, so that its allowance of steps bounds the work.
 */
public final class Checker {
    private final Program program;
    private final PatternBook book;
    private final Search search;
    private boolean complete = true;

    private Checker(Program program, PatternBook book, Search search) {
        this.program = program;
        this.book = book;
        this.search = search;
    }

    /** What comes of the check. */
    public static CheckResult check(Check check, Program program, PatternBook book) {
        return check(check, program, book, new Search());
    }

    static CheckResult check(Check check, Program program, PatternBook book, Search search) {
        Checker checker = new Checker(program, book, search);
        CheckResult result = checker.judge(check, List.of(program.tree()), false, Bindings.none());
        if (checker.complete) {
            return result;
        }
        String problem = "Looking for " + check.target().names() + " took too many steps; "
                + "the check is too complicated for this program.";
        return new CheckResult(check.id(), result.title(), Verdict.unknown(problem), List.of(problem), List.of());
    }

    private CheckResult judge(Check check, List<Node> scope, boolean nested, Bindings given) {
        return Counting.judge(check, find(check, scope, nested, given));
    }

    private Hits find(Check check, List<Node> scope, boolean nested, Bindings given) {
        Hits.Collector collector = new Hits.Collector();
        Set<Node> outside = outside(check);
        Search.Range range = nested && check.where().smaller() ? Search.Range.INSIDE : Search.Range.WHOLE;
        addAll(check, scope, range, given, outside, collector);
        if (check.where().callees()) {
            for (Node callee : program.callees(scope)) {
                addAll(check, List.of(callee), Search.Range.WHOLE, given, outside, collector);
            }
        }
        return collector.hits();
    }

    private void addAll(
            Check check,
            List<Node> scope,
            Search.Range range,
            Bindings given,
            Set<Node> outside,
            Hits.Collector collector) {
        for (String pattern : check.target().patterns()) {
            for (Match match : find(pattern, scope, range, given)) {
                for (Match.Reading reading : match.readings()) {
                    add(check, reading, outside.contains(match.node()), collector);
                }
            }
        }
    }

    private void add(Check check, Match.Reading reading, boolean excluded, Hits.Collector collector) {
        Object identity = Identities.of(check.target().identity(), reading);
        boolean counts = !excluded
                && check.target().filters().stream()
                        .allMatch(filter -> new Filters(program, this::contains).passes(filter, reading));
        Node node = reading.nodes().get(0);
        if (counts) {
            collector.add(identity, graded(check, reading, node));
        } else {
            collector.reject(identity, new Hit(node, Grade.NONE, 0, List.of()));
        }
    }

    private Hit graded(Check check, Match.Reading reading, Node node) {
        List<CheckResult> parts = new ArrayList<>();
        double points = 0;
        boolean all = true;
        for (Requirement requirement : check.requirements()) {
            CheckResult part = requirement.within() == Requirement.Within.MATCH
                    ? judge(requirement.check(), reading.nodes(), true, reading.bindings())
                    : inDefinition(requirement.check(), node, reading.bindings());
            parts.add(part);
            points += part.verdict().status().points();
            all &= part.verdict().status() == Status.ACCOMPLISHED;
        }
        int needed = parts.size() - check.tolerance().orElse(parts.size());
        Grade partial = points >= needed ? Grade.PARTIAL : Grade.NONE;
        return new Hit(node, all ? Grade.FULL : partial, points, parts);
    }

    /** Of several functions of the same name, that which does best. */
    private CheckResult inDefinition(Check check, Node call, Bindings given) {
        String name = Program.calledName(call).orElse("");
        CheckResult best = new CheckResult(
                check.id(),
                check.quantity().describe(check.target()),
                Verdict.failed(name.isEmpty() ? "This calls no function." : "Your file has no function " + name + "."),
                List.of(),
                List.of());
        for (Node definition : program.definitions(name)) {
            CheckResult result = judge(check, List.of(definition), true, given);
            if (result.verdict().status().points() > best.verdict().status().points()
                    || best.parts().isEmpty()) {
                best = result;
            }
        }
        return best;
    }

    private Set<Node> outside(Check check) {
        Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String pattern : check.where().outside()) {
            for (Match match : find(pattern, List.of(program.tree()), Search.Range.WHOLE, Bindings.none())) {
                match.readings().forEach(reading -> reading.nodes()
                        .forEach(node -> node.walk().forEach(nodes::add)));
            }
        }
        return nodes;
    }

    private boolean contains(String pattern, Match.Reading reading) {
        return !find(pattern, reading.nodes(), Search.Range.WHOLE, reading.bindings())
                .isEmpty();
    }

    private List<Match> find(String pattern, List<Node> scope, Search.Range range, Bindings given) {
        Found found = search.find(book.get(pattern), scope, range, given);
        complete &= found.complete();
        return found.matches();
    }
}

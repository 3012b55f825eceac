package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.compare.Sides;
import io.jenkins.plugins.autograder.evaluation.judge.refine.NotRefinable;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Compares what the submission gives with what is expected. */
final class Comparing {
    private final Contexts contexts;

    Comparing(Contexts contexts) {
        this.contexts = contexts;
    }

    Verdict compare(GoalTest.Compare compare, List<String> warnings) {
        Cases cases = new Cases();
        for (String id : compare.contexts()) {
            Context context = contexts.get(id);
            cases.add(context.description().shownTitle(), one(compare, context, warnings));
        }
        return cases.combined(compare.credit());
    }

    private Verdict one(GoalTest.Compare compare, Context context, List<String> warnings) {
        boolean badEnds = !compare.credit().failWithoutContext();
        Seen actual = refined(contexts.submission(), context, compare.subject(), badEnds);
        if (actual.obstacle().isPresent()) {
            Obstacle obstacle = actual.obstacle().get();
            if (compare.credit().warn()) {
                warnings.add(context.description().shownTitle() + ": " + obstacle.root());
            }
            return new Verdict(Status.FAILED, obstacle.root(), obstacle.chain());
        }
        Seen expected = expected(compare, context, badEnds);
        if (expected.obstacle().isPresent()) {
            String problem = "The solution gives nothing to compare with for "
                    + context.description().shownTitle() + ": "
                    + expected.obstacle().get().root();
            warnings.add(problem);
            return Verdict.unknown(problem);
        }
        return compare.comparison()
                .judge(new Sides(
                        actual.value().orElseThrow(),
                        expected.value().orElseThrow(),
                        compare.subject().describe()));
    }

    private Seen expected(GoalTest.Compare compare, Context context, boolean badEnds) {
        Value declared = compare.expected().get(context.id());
        if (declared != null) {
            return Seen.of(declared);
        }
        return compare.comparison().needsExpected()
                ? refined(contexts.solution(), context, compare.subject(), badEnds)
                : Seen.of(new Value.None());
    }

    private static Seen refined(Side side, Context context, Subject subject, boolean badEnds) {
        if (!(context instanceof Context.OfRun run)) {
            return Seen.none(new Obstacle("A file is not something that was run.", List.of()));
        }
        Seen seen = side.look(run, subject.slot(), badEnds);
        if (seen.value().isEmpty()) {
            return seen;
        }
        try {
            return Seen.of(subject.refine(seen.value().get()));
        } catch (NotRefinable e) {
            return Seen.none(new Obstacle(e.sentence(), List.of()));
        }
    }

    Verdict distinguish(GoalTest.Distinguish distinguish, List<String> warnings) {
        List<String> titles = new ArrayList<>();
        List<Value> actual = new ArrayList<>();
        List<Value> expected = new ArrayList<>();
        for (String id : distinguish.contexts()) {
            Context context = contexts.get(id);
            String title = context.description().shownTitle();
            Seen one = refined(contexts.submission(), context, distinguish.subject(), false);
            if (one.obstacle().isPresent()) {
                Obstacle obstacle = one.obstacle().get();
                return new Verdict(Status.FAILED, title + ": " + obstacle.root(), obstacle.chain());
            }
            Seen other = refined(contexts.solution(), context, distinguish.subject(), false);
            if (other.obstacle().isPresent()) {
                String problem = "The solution gives nothing to compare with for " + title + ": "
                        + other.obstacle().get().root();
                warnings.add(problem);
                return Verdict.unknown(problem);
            }
            titles.add(title);
            actual.add(one.value().orElseThrow());
            expected.add(other.value().orElseThrow());
        }
        return new Distinctions(distinguish.comparison(), titles).judge(actual, expected);
    }
}

package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Excerpt;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;
import java.util.OptionalInt;

/**
 * A text that one of several regular expressions matches, from its beginning to its end; line ends at its end do not count.
 * What the solution gives does not matter.
 *
 * @param regexes at least one
 * @param description what is allowed, for people: {@code a time such as 12:30}
 */
public record MatchingText(List<String> regexes, String description) implements Comparison {
    public MatchingText {
        regexes = List.copyOf(regexes);
        Require.that(!regexes.isEmpty(), "regexes is empty; it has to have a regular expression");
        Require.that(!description.isBlank(), "description is blank; it has to say what is allowed");
        regexes.forEach(regex -> Regex.compile("regexes", regex));
    }

    @Override
    public Verdict judge(Sides sides) {
        if (!(sides.actual() instanceof Value.Text text)) {
            return Verdict.failed(
                    Types.mismatch(sides.actual(), new Value.Text("str", "", OptionalInt.empty()), sides.what()));
        }
        String stripped = text.text().replaceAll("[\\r\\n]+\\z", "");
        boolean complete = true;
        for (String regex : regexes) {
            OptionalInt found = Regex.count(Regex.compile("regexes", "\\A(?:" + regex + ")\\z"), stripped, 1);
            complete &= found.isPresent();
            if (found.orElse(0) > 0) {
                return Equal.accomplished(sides);
            }
        }
        if (!complete) {
            return Verdict.unknown("Matching the " + sides.what() + " took too long.");
        }
        return Verdict.failed(
                "The " + sides.what() + " is not as expected. It has to be " + description + ".",
                new Detail.Sides(Excerpt.of(description), Excerpt.of(text.text())));
    }

    @Override
    public String describe() {
        return description;
    }

    @Override
    public boolean needsExpected() {
        return false;
    }
}

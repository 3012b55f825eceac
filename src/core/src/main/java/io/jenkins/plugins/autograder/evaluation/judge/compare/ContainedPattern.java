package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Excerpt;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A text in which something can be found.
 *
 * @param name what is looked for, as it reads after "find": {@code the average}
 * @param regex a regular expression; {@code {expected}} in it stands for the expected text, taken literally
 * @param times how often it has to be found at least
 */
public record ContainedPattern(String name, String regex, int times) implements Comparison {
    private static final String EXPECTED = "{expected}";

    public ContainedPattern {
        Require.that(!name.isBlank(), "name is blank; it has to say what is looked for, such as: the average");
        Require.that(times >= 1, "times is " + times + "; it has to be 1 or more");
        Regex.compile("regex", withExpected(regex, ""));
    }

    @Override
    public Verdict judge(Sides sides) {
        if (!(sides.actual() instanceof Value.Text text)) {
            return Verdict.failed(
                    Types.mismatch(sides.actual(), new Value.Text("str", "", OptionalInt.empty()), sides.what()));
        }
        OptionalInt found = Regex.count(pattern(sides), text.text(), times);
        if (found.isEmpty()) {
            return Verdict.unknown("Looking for " + name + " in the " + sides.what() + " took too long.");
        }
        if (found.getAsInt() >= times) {
            return Verdict.accomplished("The " + sides.what() + " has " + name + ".");
        }
        String there = times == 1
                ? name + " is not there"
                : name + " is there %d times, but has to be %d times".formatted(found.getAsInt(), times);
        return Verdict.failed(
                "The " + sides.what() + " is not as expected: " + there + ".",
                new Detail.Sides(Excerpt.of(name), Excerpt.of(text.text())));
    }

    private Pattern pattern(Sides sides) {
        return Regex.compile("regex", withExpected(regex, Equal.text(sides.expected())));
    }

    private static String withExpected(String regex, String expected) {
        return regex.replace(EXPECTED, Pattern.quote(expected));
    }

    @Override
    public String describe() {
        return "a text with " + name;
    }

    @Override
    public boolean needsExpected() {
        return regex.contains(EXPECTED);
    }
}

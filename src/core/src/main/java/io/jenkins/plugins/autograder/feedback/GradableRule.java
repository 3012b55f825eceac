package io.jenkins.plugins.autograder.feedback;

import java.util.Optional;

/** Whether the grader declares that the submission cannot be graded: {@code "gradable": false}, which is our own key. */
final class GradableRule {
    private final Document document;
    private final Problems problems;

    GradableRule(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    boolean read() {
        Optional<Value> found = document.value(Keys.GRADABLE);
        if (found.isEmpty()) {
            Keys.misspelt(Keys.GRADABLE, document)
                    .ifPresent(member -> problems.warning(
                            "GR100",
                            member.offset(),
                            "nobody reads the key " + Excerpt.of(member.key()),
                            "did you mean \"gradable\"? its value is true or false"));
            return true;
        }
        Value value = found.get();
        if (!value.is(Value.Kind.BOOLEAN)) {
            problems.warning(
                    "GR100",
                    value.offset(),
                    "gradable is " + value.inWords() + "; it has to be true or false, and is read as true",
                    "write false without quotes where a submission cannot be graded, and leave the key out otherwise");
            return true;
        }
        return value.text().equals("true");
    }
}

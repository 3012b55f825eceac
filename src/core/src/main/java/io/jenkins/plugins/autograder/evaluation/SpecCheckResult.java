package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.grading.Mismatch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether a spec judges as its author expects.
 *
 * @param task that it is of
 * @param subjects the solution, the starter, and the examples in the order of the spec
 * @param untested goals that no example fails, not even in part: their ids
 * @param unnamed directories of examples that the spec says nothing about
 * @param duration of all of it
 */
public record SpecCheckResult(
        TaskInfo task, List<Subject> subjects, List<String> untested, List<String> unnamed, Duration duration) {
    /** What is checked. */
    public enum Kind {
        SOLUTION("the solution"),
        STARTER("the untouched starter"),
        EXAMPLE("example");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** For people. */
        public String word() {
            return word;
        }
    }

    /**
     * One of them.
     *
     * @param name of the example; else that of the kind
     * @param evaluation in a word; absent where there is nothing to evaluate
     * @param expectations how many were written down
     * @param defaults how many goals were expected to be accomplished because nothing else was
     * @param mismatches what is not as expected
     * @param duration how long it took
     */
    public record Subject(
            Kind kind,
            String name,
            Optional<Evaluation> evaluation,
            int expectations,
            int defaults,
            List<Mismatch> mismatches,
            Duration duration) {
        public Subject {
            mismatches = List.copyOf(mismatches);
        }

        /** Whether all is as expected. */
        public boolean asExpected() {
            return mismatches.isEmpty();
        }
    }

    public SpecCheckResult {
        subjects = List.copyOf(subjects);
        untested = List.copyOf(untested);
        unnamed = List.copyOf(unnamed);
    }

    /** Whether all is as expected. */
    public boolean asExpected() {
        return subjects.stream().allMatch(Subject::asExpected);
    }

    /** How many examples are not as expected. */
    public long failedExamples() {
        return subjects.stream()
                .filter(subject -> subject.kind() == Kind.EXAMPLE && !subject.asExpected())
                .count();
    }

    /** How many examples there are. */
    public long examples() {
        return subjects.stream()
                .filter(subject -> subject.kind() == Kind.EXAMPLE)
                .count();
    }
}

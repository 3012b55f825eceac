package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.time.Duration;
import java.util.stream.Collectors;

/** One example's result on one line: {@code ✗ sum/off-by-one  0.5, 312 ms, unexpected}. */
final class ExampleLine {
    private ExampleLine() {}

    static String of(ExampleResult result, Style style) {
        String sign = Words.sign(result.verdict());
        String painted =
                switch (result.verdict()) {
                    case AS_EXPECTED -> style.good(sign);
                    case UNEXPECTED -> style.bad(sign);
                    case VARIED, NOT_RUN -> style.odd(sign);
                };
        return painted + " " + Visible.oneLine(result.name()) + "  " + style.faint(facts(result));
    }

    private static String facts(ExampleResult result) {
        String facts = grades(result);
        if (!result.grades().isEmpty()) {
            facts += ", " + Figures.duration(longest(result));
        }
        if (result.verdict() == Verdict.AS_EXPECTED) {
            return facts;
        }
        return facts + (facts.isEmpty() ? "" : ", ") + Words.verdict(result.verdict());
    }

    private static String grades(ExampleResult result) {
        return result.grades().stream().map(ExampleLine::grade).distinct().collect(Collectors.joining(" | "));
    }

    private static String grade(Grade grade) {
        return grade.score().isPresent()
                ? Figures.score(grade.score().getAsDouble())
                : grade.status().word();
    }

    private static Duration longest(ExampleResult result) {
        return result.grades().stream()
                .map(grade -> grade.run().usage().wallTime())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}

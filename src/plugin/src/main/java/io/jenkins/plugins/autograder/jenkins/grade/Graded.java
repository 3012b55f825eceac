package io.jenkins.plugins.autograder.jenkins.grade;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.jenkins.report.ReportData;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What comes back from the agent.
 *
 * @param data the report
 * @param status of the first grade; absent where nothing was graded
 * @param score of the first grade; absent where it has none
 */
record Graded(
        ReportData data, @Nullable String status, @Nullable Double score) implements Serializable {
    private static final long serialVersionUID = 1L;

    static Graded of(SuiteResult result, Path root) throws IOException {
        for (ExampleResult example : result.results()) {
            for (Grade grade : example.grades()) {
                Double score = grade.score().isPresent() ? grade.score().getAsDouble() : null;
                return new Graded(ReportData.of(result, root), grade.status().word(), score);
            }
        }
        return new Graded(ReportData.of(result, root), null, null);
    }
}

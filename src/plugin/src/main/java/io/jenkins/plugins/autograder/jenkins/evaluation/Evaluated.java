package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.jenkins.report.ReportData;
import java.io.Serializable;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What comes back from the agent.
 *
 * @param data the report
 * @param counts how many submissions have which evaluation, by its word
 * @param missing how many handed in nothing
 * @param warnings how many there are in all
 * @param evaluation of the first submission; absent where there is none
 * @param score of the first submission, 0 where there is none
 */
record Evaluated(
        ReportData data,
        LinkedHashMap<String, Integer> counts,
        int missing,
        int warnings,
        @Nullable String evaluation,
        double score)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static Evaluated of(ClassResult result, ReportData data) {
        LinkedHashMap<String, Integer> counts = new LinkedHashMap<>();
        for (Evaluation evaluation : Evaluation.values()) {
            if (result.count(evaluation) > 0) {
                counts.put(evaluation.word(), (int) result.count(evaluation));
            }
        }
        ClassResult.Row first = result.rows().isEmpty() ? null : result.rows().get(0);
        return new Evaluated(
                data,
                counts,
                (int) result.rows().stream().filter(ClassResult.Row::missing).count(),
                result.rows().stream().mapToInt(ClassResult.Row::warnings).sum(),
                first == null ? null : first.evaluation().word(),
                first == null ? 0 : first.fraction());
    }
}

package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.structure.CheckResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a check's requirements, as parts of the goal. */
final class CheckParts {
    private CheckParts() {}

    static List<GoalResult> of(String id, Tags tags, CheckResult result) {
        Map<String, Integer> seen = new HashMap<>();
        List<GoalResult> parts = new ArrayList<>();
        for (CheckResult part : result.parts()) {
            int number = seen.merge(part.id(), 1, Integer::sum);
            String partId = id + ":" + part.id() + (number == 1 ? "" : "-" + number);
            parts.add(new GoalResult(
                    partId,
                    Description.of(capitalised(part.title()), ""),
                    tags,
                    part.verdict(),
                    part.warnings(),
                    List.of(),
                    of(partId, tags, part)));
        }
        return parts;
    }

    private static String capitalised(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}

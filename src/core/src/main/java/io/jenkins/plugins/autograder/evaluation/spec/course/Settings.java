package io.jenkins.plugins.autograder.evaluation.spec.course;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Settings of potluck's server that {@code tasks.json} may hold, for the course as for a part of it. What a gradebook needs is
 * read; the rest is kept as it is written.
 *
 * @param texts all that have a single value, by name
 * @param scores for the words of an evaluation, in place of the usual ones; absent where a word has no score
 */
public record Settings(Map<String, String> texts, Map<String, OptionalDouble> scores) {
    /** None. */
    public static final Settings NONE = new Settings(Map.of(), Map.of());

    static final String EVALUATION_SCORES = "EVALUATION_SCORES";

    /** The score of words that are not named. */
    private static final String OTHER = "__other__";

    private static final Map<String, OptionalDouble> USUAL_SCORES = Map.of(
            "excellent", OptionalDouble.of(100),
            "complete", OptionalDouble.of(100),
            "almost complete", OptionalDouble.of(85),
            "partially complete", OptionalDouble.of(75),
            "incomplete", OptionalDouble.of(0));

    /** All names that have a meaning there. */
    static final List<String> NAMES = List.of(
            "EVALUATION_BASE",
            "POTLUCK_EVAL_PYTHON",
            "POTLUCK_EVAL_SCRIPT",
            "POTLUCK_EVAL_IMPORT_FROM",
            "DEFAULT_COURSE",
            "DEFAULT_SEMESTER",
            "SUPPORT_EMAIL",
            "SUPPORT_LINK",
            "NO_DEBUG_SSL",
            "CAS_SERVER",
            "CAS_LOGIN_ROUTE",
            "CAS_LOGOUT_ROUTE",
            "CAS_AFTER_LOGIN",
            "DEFAULT_PROJECT_URL_FORMAT",
            "DEFAULT_TASK_URL_FORMAT",
            "DEFAULT_EXERCISE_URL_FORMAT",
            "TASK_INFO_FILE",
            "CONCEPTS_FILE",
            "ADMIN_INFO_FILE",
            "ROSTER_FILE",
            "STUDENT_INFO_FILE",
            "REMAP_STUDENT_INFO",
            "STORAGE_PORT",
            "ASSUME_FRESH",
            "FINAL_EVAL_TIMEOUT",
            "USE_XVFB",
            "XVFB_SERVER_ARGS",
            "SCORE_BASIS",
            "ROUND_SCORES_TO",
            EVALUATION_SCORES,
            "REVISION_MAX_SCORE",
            "BELATED_MAX_SCORE",
            "TIMELINESS_POINTS",
            "TIMELINESS_ATTEMPT_THRESHOLD",
            "TIMELINESS_COMPLETE_THRESHOLD",
            "EXERCISE_GROUP_THRESHOLD",
            "EXERCISE_GROUP_PARTIAL_THRESHOLD",
            "EXERCISE_GROUP_CREDIT_BUMP",
            "LATE_EXERCISE_CREDIT_FRACTION",
            "GRADE_THRESHOLDS",
            "MAX_STARTER_FILES",
            "DISPLAY_UNSUBMITTED_SOLUTIONS");

    public Settings {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        scores = Map.copyOf(scores);
    }

    /** These, completed by those of what is around. */
    public Settings orElse(Settings outer) {
        Map<String, String> all = new LinkedHashMap<>(outer.texts);
        all.putAll(texts);
        return new Settings(all, scores.isEmpty() ? outer.scores : scores);
    }

    /** The score of an evaluation, by its word; absent where it has none. */
    public OptionalDouble score(String evaluation) {
        if (scores.isEmpty()) {
            return USUAL_SCORES.getOrDefault(evaluation, OptionalDouble.empty());
        }
        return Optional.ofNullable(scores.get(evaluation)).orElse(scores.getOrDefault(OTHER, OptionalDouble.empty()));
    }
}

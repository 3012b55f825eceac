package io.jenkins.plugins.autograder.jenkins.evaluation;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;
import org.jspecify.annotations.Nullable;

/** What a Pipeline gets from {@code courseraEvaluate}. */
public final class EvaluateSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Integer> counts;
    private final int total;
    private final int missing;
    private final int off;
    private final int warnings;
    private final @Nullable String evaluation;
    private final double score;
    private final String report;

    EvaluateSummary(Evaluated evaluated, String report) {
        this.counts = evaluated.counts();
        this.total = evaluated.data().total();
        this.missing = evaluated.missing();
        this.off = evaluated.data().off();
        this.warnings = evaluated.warnings();
        this.evaluation = evaluated.evaluation();
        this.score = evaluated.score();
        this.report = report;
    }

    /** How many submissions there are. */
    @Whitelisted
    public int getTotal() {
        return total;
    }

    /** How many submissions have which evaluation, by its word, such as {@code almost complete}. */
    @Whitelisted
    public Map<String, Integer> getCounts() {
        return new LinkedHashMap<>(counts);
    }

    /** How many handed in nothing; they count as incomplete, too. */
    @Whitelisted
    public int getMissing() {
        return missing;
    }

    /** How many could not be judged, are below {@code atLeast}, or are missing though they were named. */
    @Whitelisted
    public int getOff() {
        return off;
    }

    /** How many warnings there are, of all submissions. */
    @Whitelisted
    public int getWarnings() {
        return warnings;
    }

    /** The evaluation of the only submission, or of the first one; {@code null} where there is none. */
    @Whitelisted
    public @Nullable String getEvaluation() {
        return evaluation;
    }

    /** The score of the only submission, or of the first one, from 0 to 1. */
    @Whitelisted
    public double getScore() {
        return score;
    }

    /** The id of the report, the last part of its page's address. */
    @Whitelisted
    public String getReport() {
        return report;
    }

    @Override
    public String toString() {
        return total + " submissions: " + counts;
    }
}

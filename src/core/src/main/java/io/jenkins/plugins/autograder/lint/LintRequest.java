package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What to lint, and how.
 *
 * @param targets what to look at
 * @param profile the name of the production environment
 * @param settings severities and ignores
 * @param baseline fingerprints of findings that are known and not reported
 */
public record LintRequest(List<LintTarget> targets, String profile, LintSettings settings, Set<String> baseline)
        implements Serializable {
    public LintRequest {
        targets = List.copyOf(targets);
        baseline = Set.copyOf(baseline);
        if (Profiles.named(profile).isEmpty()) {
            throw new IllegalArgumentException("profile is " + profile + "; allowed is "
                    + String.join(
                            ", ", Profiles.all().stream().map(Profile::name).toList()));
        }
    }

    /** Those targets, without settings and baseline. */
    public static LintRequest of(String profile, LintTarget... targets) {
        return new LintRequest(List.of(targets), profile, LintSettings.NONE, Set.of());
    }
}

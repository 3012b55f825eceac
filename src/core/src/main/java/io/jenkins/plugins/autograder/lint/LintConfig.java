package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.config.YamlFile;
import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.lint.rules.Rules;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file {@code grader-lint.yaml}: what a team has decided about rules.
 *
 * @param settings severities and ignores
 * @param profile to lint for; absent where the file does not say
 * @param failOn the least severity that fails; absent where the file does not say
 */
public record LintConfig(LintSettings settings, Optional<String> profile, Optional<FailOn> failOn) {
    /** The name that is looked for beside a Dockerfile. */
    public static final String FILE = "grader-lint.yaml";

    /** No file. */
    public static final LintConfig NONE = new LintConfig(LintSettings.NONE, Optional.empty(), Optional.empty());

    private static final List<String> KEYS = List.of("profile", "fail-on", "severity", "ignore");
    private static final List<String> IGNORE_KEYS = List.of("rule", "file", "reason");

    /**
     * Read the file.
     *
     * @throws LintProblems with every mistake in it
     */
    public static LintConfig read(Path file) throws LintProblems {
        Problems problems = new Problems();
        LintConfig config = YamlFile.read(file, file.toString(), KEYS, problems)
                .map(map -> of(map))
                .orElse(NONE);
        if (!problems.isEmpty()) {
            throw new LintProblems(problems.list());
        }
        return config;
    }

    private static LintConfig of(YamlMap map) {
        Map<String, Severity> severities = new LinkedHashMap<>();
        map.get("severity").flatMap(YamlValue::freeMap).ifPresent(rules -> rules.all()
                .forEach((id, value) -> {
                    Optional<String> word = value.word(Severity.WORDS);
                    if (Rules.info(id).isEmpty()) {
                        value.report("there is no rule " + id + near(id));
                    }
                    word.ifPresent(severity -> severities.put(id, Severity.of(severity)));
                }));
        List<LintSettings.Ignore> ignores = map.get("ignore")
                .map(list -> list.oneOrMore().stream()
                        .flatMap(value -> ignore(value).stream())
                        .toList())
                .orElse(List.of());
        return new LintConfig(
                new LintSettings(severities, ignores),
                map.get("profile")
                        .flatMap(value -> value.word(
                                Profiles.all().stream().map(Profile::name).toList())),
                map.get("fail-on").flatMap(value -> value.word(FailOn.WORDS)).map(FailOn::of));
    }

    private static Optional<LintSettings.Ignore> ignore(YamlValue value) {
        return value.map(IGNORE_KEYS).flatMap(map -> {
            Optional<String> rule = map.get("rule").flatMap(YamlValue::name);
            Optional<String> reason = map.get("reason").flatMap(YamlValue::name);
            if (rule.isEmpty()) {
                return value.report("this ignore names no rule; add rule: GR020");
            }
            if (reason.isEmpty()) {
                return value.report("this ignore gives no reason; add reason: and why");
            }
            if (Rules.info(rule.get()).isEmpty()) {
                return value.report("there is no rule " + rule.get() + near(rule.get()));
            }
            return Optional.of(new LintSettings.Ignore(
                    rule.get(), map.get("file").flatMap(YamlValue::name).orElse(""), reason.get(), value.place()));
        });
    }

    private static String near(String id) {
        return DidYouMean.nearest(id, Rules.infos().stream().map(RuleInfo::id).toList())
                .map(near -> "; did you mean " + near + "?")
                .orElse("; docs/rules has them all");
    }
}

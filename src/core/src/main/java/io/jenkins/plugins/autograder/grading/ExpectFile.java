package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.config.YamlFile;
import io.jenkins.plugins.autograder.config.YamlValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code expect.yaml} says.
 *
 * @param description the author's own words; may be empty
 * @param expectation of the grade
 * @param parameters of this example, on top of the suite's
 * @param limits of this example
 */
record ExpectFile(String description, Expectation expectation, Parameters parameters, LimitOverrides limits) {
    private static final List<String> KEYS = List.of(
            "description",
            "outcome",
            "score",
            "feedback",
            "rich",
            "duration",
            "part",
            "user",
            "filename",
            "environment",
            "timeout",
            "memory");

    /**
     * Read an example's file.
     *
     * @param group whose default holds for what the file does not say
     * @param settings of the suite
     * @param parameters of the example without its file
     * @return empty where the file cannot be read at all, which is a problem then
     */
    static Optional<ExpectFile> read(
            Path file,
            Optional<OutcomeGroup> group,
            Suite.Settings settings,
            Parameters parameters,
            Problems problems) {
        return YamlFile.read(file, file.toString(), KEYS, problems).map(map -> {
            map.get("part").ifPresent(part -> SettingsFile.checkPart(part, settings.parts()));
            return new ExpectFile(
                    map.get("description").flatMap(YamlValue::text).orElse(""),
                    new ExpectationReader(map, group).read(),
                    CommonKeys.parameters(map, parameters),
                    CommonKeys.limits(map));
        });
    }
}

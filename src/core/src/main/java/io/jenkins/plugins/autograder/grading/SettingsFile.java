package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.config.YamlFile;
import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code suite.yaml}. */
final class SettingsFile {
    static final String NAME = "suite.yaml";

    private static final List<String> KEYS = List.of(
            "description",
            "profile",
            "timeout",
            "memory",
            "cpus",
            "processes",
            "parts",
            "part",
            "user",
            "filename",
            "environment",
            "standing-checks");

    private SettingsFile() {}

    /** The settings of a suite; the defaults where there is no file, or where it cannot be read, which is a problem. */
    static Suite.Settings read(Path suite, Problems problems) {
        Path file = suite.resolve(NAME);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? YamlFile.read(file, file.toString(), KEYS, problems)
                        .map(SettingsFile::settings)
                        .orElse(Suite.Settings.DEFAULT)
                : Suite.Settings.DEFAULT;
    }

    private static Suite.Settings settings(YamlMap file) {
        List<String> profiles = Profiles.all().stream().map(Profile::name).toList();
        List<String> parts = file.get("parts").map(SettingsFile::parts).orElse(List.of());
        file.get("part").ifPresent(part -> checkPart(part, parts));
        return new Suite.Settings(
                file.get("description").flatMap(YamlValue::text).orElse(""),
                file.get("profile").flatMap(value -> value.word(profiles)).flatMap(Profiles::named),
                CommonKeys.limits(file),
                parts,
                CommonKeys.parameters(file, Parameters.NONE),
                file.get("standing-checks").flatMap(YamlValue::flag).orElse(true));
    }

    /** Report a part that is not one of the suite's, where the suite lists any. */
    static void checkPart(YamlValue part, List<String> parts) {
        if (!parts.isEmpty()) {
            part.word(parts);
        }
    }

    private static List<String> parts(YamlValue value) {
        if (!value.isList()) {
            value.refuse("allowed is a list of part ids, such as [sum, sort]");
            return List.of();
        }
        Set<String> parts = new LinkedHashSet<>();
        for (YamlValue item : value.oneOrMore()) {
            item.name().ifPresent(part -> {
                if (part.contains("/")) {
                    item.refuse("a part's id has no / in it, since a directory is called after it");
                } else if (!parts.add(part)) {
                    item.refuse("it is in the list already; take it out once");
                }
            });
        }
        return List.copyOf(parts);
    }
}

package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.style.DontNestFunctions;
import io.jenkins.plugins.autograder.evaluation.judge.style.DontWasteBoxes;
import io.jenkins.plugins.autograder.evaluation.judge.style.DontWasteFruit;
import io.jenkins.plugins.autograder.evaluation.judge.style.NoParseErrors;
import io.jenkins.plugins.autograder.evaluation.judge.style.RequireDocstrings;
import io.jenkins.plugins.autograder.evaluation.judge.style.StyleRule;
import java.util.List;
import java.util.Optional;

/** Reads rules of style. */
final class StyleReader {
    static final List<String> WORDS =
            List.of("syntax", "docstrings", "nested-functions", "unused-results", "unused-variables");

    private StyleReader() {}

    /** A rule, by its word, with options if need be. */
    static Optional<StyleRule> read(YamlValue value) {
        return Options.of(value, WORDS).flatMap(options -> switch (options.word()) {
            case "syntax" -> Optional.of(new NoParseErrors());
            case "docstrings" -> Optional.of(new RequireDocstrings(excluded(options)));
            case "nested-functions" -> Optional.of(new DontNestFunctions(excluded(options)));
            case "unused-results" -> fruit(options);
            default -> boxes(options);
        });
    }

    private static List<String> excluded(Options options) {
        return Options.texts(options.map("exclude"), "exclude");
    }

    private static Optional<StyleRule> fruit(Options options) {
        Optional<YamlMap> map = options.map("extra", "exclude");
        return Optional.of(new DontWasteFruit(Options.texts(map, "extra"), Options.texts(map, "exclude")));
    }

    private static Optional<StyleRule> boxes(Options options) {
        Optional<YamlMap> map = options.map("exclude", "tolerance", "loop-variables");
        return Draft.make(
                options.at(),
                () -> new DontWasteBoxes(
                        Options.texts(map, "exclude"),
                        Options.count(map, "tolerance").orElse(DontWasteBoxes.USUAL.tolerance()),
                        Options.flag(map, "loop-variables", false)));
    }

    /** The category of a rule where none is given. */
    static Category category(StyleRule rule) {
        return rule instanceof DontWasteFruit || rule instanceof DontWasteBoxes ? Category.EXTRA : Category.CORE;
    }

    /** The kind of goal that it makes, in ids. */
    static String kind(StyleRule rule) {
        return rule instanceof NoParseErrors ? "misc" : "lint";
    }
}

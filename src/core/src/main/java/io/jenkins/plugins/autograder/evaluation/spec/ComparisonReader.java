package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.Slot;
import io.jenkins.plugins.autograder.evaluation.judge.compare.AlikeTexts;
import io.jenkins.plugins.autograder.evaluation.judge.compare.AnyOf;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Comparison;
import io.jenkins.plugins.autograder.evaluation.judge.compare.ContainedPattern;
import io.jenkins.plugins.autograder.evaluation.judge.compare.ExactValues;
import io.jenkins.plugins.autograder.evaluation.judge.compare.FirmTexts;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Frequencies;
import io.jenkins.plugins.autograder.evaluation.judge.compare.GentleTexts;
import io.jenkins.plugins.autograder.evaluation.judge.compare.MatchingText;
import io.jenkins.plugins.autograder.evaluation.judge.compare.NearNumbers;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Reached;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Reports;
import io.jenkins.plugins.autograder.evaluation.judge.compare.RoundedNumbers;
import io.jenkins.plugins.autograder.evaluation.judge.compare.SemiStrictTexts;
import io.jenkins.plugins.autograder.evaluation.judge.compare.StructuredValues;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Tolerance;
import io.jenkins.plugins.autograder.evaluation.judge.compare.UsualValues;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads how something is compared: {@code firm}, or {@code near: 0.01}. */
final class ComparisonReader {
    static final List<String> WORDS = List.of(
            "usual",
            "exact",
            "exact-text",
            "firm",
            "semi-strict",
            "gentle",
            "alike",
            "near",
            "rounded",
            "contains",
            "matches",
            "any-of",
            "structure",
            "frequencies",
            "reached");

    private ComparisonReader() {}

    /** How a slot is compared where nothing is said. */
    static Comparison usual(Slot slot) {
        return switch (slot.kind()) {
            case SAMPLES -> Frequencies.SAME_RESULTS;
            case END -> new Reached();
            default -> new UsualValues();
        };
    }

    static Optional<Comparison> read(YamlValue at, Slot slot) {
        return Options.of(at, WORDS).flatMap(options -> read(options, slot));
    }

    private static Optional<Comparison> read(Options options, Slot slot) {
        return switch (options.word()) {
            case "exact" -> plain(options, new ExactValues());
            case "exact-text" -> plain(options, new Reports());
            case "firm" -> plain(options, new FirmTexts());
            case "semi-strict" -> plain(options, new SemiStrictTexts());
            case "reached" -> plain(options, new Reached());
            case "gentle" -> gentle(options);
            case "alike" -> alike(options);
            case "near" -> near(options);
            case "rounded" -> rounded(options);
            case "contains" -> contains(options);
            case "matches" -> matches(options);
            case "any-of" -> anyOf(options, slot);
            case "structure" -> structure(options, slot);
            case "frequencies" -> frequencies(options);
            default -> plain(options, new UsualValues());
        };
    }

    private static Optional<Comparison> plain(Options options, Comparison comparison) {
        return options.value().isEmpty()
                ? Optional.of(comparison)
                : options.value().get().report(options.word() + " has no options; write it alone");
    }

    private static Optional<Comparison> gentle(Options options) {
        Optional<YamlMap> map = options.map("line", "sequence");
        return Draft.make(
                options.at(),
                () -> new GentleTexts(
                        Options.number(map, "line").orElse(GentleTexts.USUAL.line()),
                        Options.number(map, "sequence").orElse(GentleTexts.USUAL.sequence())));
    }

    private static Optional<Comparison> alike(Options options) {
        Optional<YamlMap> map = options.map("enough", "partial");
        double enough = Options.number(map, "enough").orElse(AlikeTexts.USUAL.enough());
        return Draft.make(
                options.at(),
                () -> new AlikeTexts(
                        enough, Options.number(map, "partial").orElse(Math.min(enough, AlikeTexts.USUAL.partial()))));
    }

    private static Optional<Comparison> near(Options options) {
        if (options.value().isEmpty()) {
            return options.at().report("near needs a distance, such as near: 0.01");
        }
        YamlValue value = options.value().get();
        if (!value.isMap()) {
            return value.number("a distance is a number from 0, such as 0.01")
                    .flatMap(absolute -> Draft.make(value, () -> new NearNumbers(absolute, 0)));
        }
        Optional<YamlMap> map = options.map("absolute", "relative");
        return Draft.make(
                value,
                () -> new NearNumbers(
                        Options.number(map, "absolute").orElse(0),
                        Options.number(map, "relative").orElse(0)));
    }

    private static Optional<Comparison> rounded(Options options) {
        Optional<YamlMap> map = options.map("figures", "decimals");
        return Draft.make(
                options.at(), () -> new RoundedNumbers(Options.count(map, "figures"), Options.count(map, "decimals")));
    }

    private static Optional<Comparison> contains(Options options) {
        Optional<YamlMap> map =
                options.value().filter(YamlValue::isMap).flatMap(value -> options.map("regex", "name", "times"));
        Optional<String> regex = options.value().filter(value -> !value.isMap()).isPresent()
                ? options.value().flatMap(YamlValue::name)
                : Options.text(map, "regex");
        if (regex.isEmpty()) {
            return options.at().report("contains needs a regular expression, such as contains: \"total: *[0-9]+\"");
        }
        String name = Options.text(map, "name").orElse("what matches " + regex.get());
        return Draft.make(
                options.at(),
                () -> new ContainedPattern(
                        name, regex.get(), Options.count(map, "times").orElse(1)));
    }

    private static Optional<Comparison> matches(Options options) {
        boolean listed = options.value().filter(YamlValue::isMap).isPresent();
        Optional<YamlMap> map = listed ? options.map("regex", "description") : Optional.empty();
        List<String> regexes = listed
                ? Options.texts(map, "regex")
                : options.value().map(ConditionsReader::texts).orElse(List.of());
        String description =
                Options.text(map, "description").orElse("a text that matches " + String.join(" or ", regexes));
        return Draft.make(options.at(), () -> new MatchingText(regexes, description));
    }

    private static Optional<Comparison> anyOf(Options options, Slot slot) {
        boolean detailed = options.value().filter(YamlValue::isMap).isPresent();
        Optional<YamlMap> map = detailed ? options.map("values", "by") : Optional.empty();
        Optional<YamlValue> list = detailed ? map.flatMap(keys -> keys.get("values")) : options.value();
        List<Value> values = list.stream()
                .flatMap(value -> value.oneOrMore().stream())
                .flatMap(value -> ExpectedReader.read(value, slot).stream())
                .toList();
        Comparison by = map.flatMap(keys -> keys.get("by"))
                .flatMap(value -> read(value, slot))
                .orElse(new UsualValues());
        return Draft.make(options.at(), () -> new AnyOf(values, by));
    }

    private static Optional<Comparison> structure(Options options, Slot slot) {
        Optional<YamlMap> map = options.map("tolerance", "ordered", "items");
        Tolerance tolerance = map.flatMap(keys -> keys.get("tolerance"))
                .flatMap(value -> tolerance(value))
                .orElse(Tolerance.AUTO);
        Comparison items = map.flatMap(keys -> keys.get("items"))
                .flatMap(value -> read(value, slot))
                .orElse(new UsualValues());
        return Draft.make(
                options.at(), () -> new StructuredValues(tolerance, Options.flag(map, "ordered", true), items));
    }

    private static Optional<Tolerance> tolerance(YamlValue value) {
        if (value.text().filter("auto"::equals).isPresent()) {
            return Optional.of(Tolerance.AUTO);
        }
        return value.wholeNumber("a tolerance is auto, or a whole number from 0")
                .flatMap(count -> Draft.make(value, () -> Tolerance.of(count)));
    }

    private static Optional<Comparison> frequencies(Options options) {
        OptionalInt digits = Options.count(options.map("digits"), "digits");
        return Draft.make(options.at(), () -> new Frequencies(digits));
    }
}

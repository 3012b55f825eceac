package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.feedback.RichFeedback;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what {@code expect.yaml} expects; what it does not say, the example's group says. */
final class ExpectationReader {
    private static final String SCORE_ALLOWED = "a score is a number from 0 to 1, or a range of two such as [0.5, 0.8]";
    private static final List<String> TEXT_KEYS = Arrays.stream(TextCheck.Relation.values())
            .map(TextCheck.Relation::key)
            .toList();
    private static final List<String> RICH_KEYS = List.of("type", "contains", "not-contains", "matches");
    private static final List<String> RICH_TYPES = List.of("html", "txt", "none");

    private final YamlMap file;
    private final Optional<OutcomeGroup> group;

    ExpectationReader(YamlMap file, Optional<OutcomeGroup> group) {
        this.file = file;
        this.group = group;
    }

    Expectation read() {
        Optional<StatusCheck> outcome = file.get("outcome").flatMap(this::status);
        Optional<ScoreCheck> score = file.get("score").flatMap(value -> score(value, outcome));
        Optional<StatusCheck> graded = score.map(check -> Expectation.GRADED.status());
        StatusCheck status = outcome.or(() -> graded)
                .or(() -> group.map(OutcomeGroup::status))
                .orElse(Expectation.GRADED.status());
        List<Expectation.Check> checks = new ArrayList<>();
        score.or(() -> group.flatMap(OutcomeGroup::score).filter(ignored -> status.isGraded()))
                .ifPresent(checks::add);
        file.get("feedback")
                .flatMap(value -> value.map(TEXT_KEYS))
                .ifPresent(map -> checks.addAll(texts(map, TextCheck.Subject.FEEDBACK)));
        file.get("rich").flatMap(value -> value.map(RICH_KEYS)).ifPresent(map -> checks.addAll(rich(map)));
        file.get("duration")
                .flatMap(value -> value.duration().map(most -> new DurationCheck(most, where(value))))
                .ifPresent(checks::add);
        return new Expectation(status, checks);
    }

    private Optional<StatusCheck> status(YamlValue value) {
        List<String> words = Arrays.stream(GradeStatus.values())
                .filter(status -> status != GradeStatus.CANCELLED)
                .map(GradeStatus::word)
                .toList();
        Set<GradeStatus> allowed = EnumSet.noneOf(GradeStatus.class);
        for (YamlValue item : value.oneOrMore()) {
            item.word(words).map(word -> GradeStatus.valueOf(constant(word))).ifPresent(allowed::add);
        }
        return allowed.isEmpty() ? Optional.empty() : Optional.of(new StatusCheck(allowed, where(value)));
    }

    private Optional<ScoreCheck> score(YamlValue value, Optional<StatusCheck> outcome) {
        if (outcome.isPresent() && !outcome.get().isGraded()) {
            return value.report("score goes with the outcome graded alone, and the outcome here is "
                    + outcome.get().describe() + "; take one of the two out");
        }
        if (!value.isList()) {
            return fraction(value).map(score -> ScoreCheck.exactly(score, where(value)));
        }
        List<YamlValue> ends = value.oneOrMore();
        if (ends.size() != 2) {
            return value.refuse(SCORE_ALLOWED);
        }
        Optional<Double> least = fraction(ends.get(0));
        Optional<Double> most = fraction(ends.get(1));
        if (least.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        return least.get() <= most.get()
                ? Optional.of(ScoreCheck.between(least.get(), most.get(), where(value)))
                : value.report("score is [" + ScoreCheck.number(least.get()) + ", " + ScoreCheck.number(most.get())
                        + "]; a range has the smaller score first");
    }

    private static Optional<Double> fraction(YamlValue value) {
        return value.number(SCORE_ALLOWED)
                .flatMap(score -> score >= 0 && score <= 1 ? Optional.of(score) : value.refuse(SCORE_ALLOWED));
    }

    private static List<Expectation.Check> rich(YamlMap map) {
        List<Expectation.Check> checks = new ArrayList<>();
        map.get("type")
                .flatMap(value -> value.word(RICH_TYPES).map(word -> new RichTypeCheck(type(word), where(value))))
                .ifPresent(checks::add);
        List<Expectation.Check> texts = texts(map, TextCheck.Subject.RICH);
        boolean none = checks.stream()
                .anyMatch(check ->
                        check instanceof RichTypeCheck rich && rich.type().isEmpty());
        if (none && !texts.isEmpty()) {
            map.get("type")
                    .ifPresent(value -> value.report(
                            "rich.type is none, so there is no text to look at; take rich.type or the texts out"));
        }
        checks.addAll(texts);
        return checks;
    }

    private static List<Expectation.Check> texts(YamlMap map, TextCheck.Subject subject) {
        List<Expectation.Check> checks = new ArrayList<>();
        for (TextCheck.Relation relation : TextCheck.Relation.values()) {
            for (YamlValue item :
                    map.get(relation.key()).map(YamlValue::oneOrMore).orElse(List.of())) {
                item.text()
                        .flatMap(text -> text.isEmpty()
                                ? item.<String>refuse("an empty text is in every text")
                                : Optional.of(text))
                        .filter(text -> relation != TextCheck.Relation.MATCHES || isPattern(item, text))
                        .map(text -> new TextCheck(subject, relation, text, where(item)))
                        .ifPresent(checks::add);
            }
        }
        return checks;
    }

    private static boolean isPattern(YamlValue item, String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            item.refuse("it is no regular expression of Java's: " + e.getDescription() + " at character "
                    + (e.getIndex() + 1));
            return false;
        }
    }

    private static Optional<RichFeedback.Type> type(String word) {
        return word.equals("none") ? Optional.empty() : Optional.of(RichFeedback.Type.valueOf(constant(word)));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String where(YamlValue value) {
        return value.place().brief();
    }
}

package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Description;
import io.jenkins.plugins.autograder.evaluation.judge.Goal;
import io.jenkins.plugins.autograder.evaluation.judge.GoalId;
import io.jenkins.plugins.autograder.evaluation.judge.GoalTest;
import io.jenkins.plugins.autograder.evaluation.judge.GoalType;
import io.jenkins.plugins.autograder.evaluation.judge.Tags;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be said of any goal, however it is judged.
 *
 * @param category where nothing is said, that of the goals around it, or the usual one
 * @param type where nothing is said, what the goal is about
 * @param weight in the score
 * @param name of what is tested, in ids; absent for the usual one
 * @param group behind the name, in ids; may be empty
 * @param title before the submission is judged; absent for the usual one
 * @param details the same in more words
 * @param feedbackTitle after the submission was judged; may be empty
 * @param feedbackDetails the same in more words; may be empty
 * @param explanations in place of the usual ones
 */
record Frame(
        Optional<Category> category,
        Optional<GoalType> type,
        double weight,
        Optional<String> name,
        String group,
        Optional<String> title,
        Optional<String> details,
        String feedbackTitle,
        String feedbackDetails,
        Map<Status, String> explanations) {

    static final List<String> KEYS = List.of(
            "category",
            "type",
            "weight",
            "name",
            "group",
            "title",
            "details",
            "feedback-title",
            "feedback-details",
            "explanations");

    private static final List<String> CATEGORIES =
            Stream.of(Category.values()).map(Category::word).toList();
    private static final List<String> TYPES =
            Stream.of(GoalType.values()).map(GoalType::word).toList();
    private static final List<String> STATUSES =
            Stream.of(Status.values()).map(Status::word).toList();

    /** What ids are made of: they are parts of addresses, and are named in expectations. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]{0,99}");

    /**
     * Read it.
     *
     * @param around of the goals around, whose category is taken where there is none
     */
    static Frame read(YamlMap map, Optional<Frame> around) {
        Optional<YamlMap> options = Optional.of(map);
        return new Frame(
                map.get("category")
                        .flatMap(value -> value.word(CATEGORIES))
                        .map(Category::of)
                        .or(() -> around.flatMap(Frame::category)),
                map.get("type").flatMap(value -> value.word(TYPES)).map(GoalType::of),
                weight(map, around),
                map.get("name").flatMap(Frame::name).or(() -> around.flatMap(Frame::name)),
                map.get("group")
                        .flatMap(Frame::name)
                        .or(() -> around.map(Frame::group))
                        .orElse(""),
                Options.text(options, "title"),
                Options.text(options, "details"),
                Options.text(options, "feedback-title").orElse(""),
                Options.text(options, "feedback-details").orElse(""),
                explanations(map));
    }

    private static double weight(YamlMap map, Optional<Frame> around) {
        String allowed = "a weight is a number from 0";
        return map.get("weight")
                .flatMap(value -> value.number(allowed)
                        .flatMap(number -> number < 0 ? value.<Double>refuse(allowed) : Optional.of(number)))
                .or(() -> around.map(Frame::weight))
                .orElse(1.0);
    }

    private static Optional<String> name(YamlValue value) {
        return value.name()
                .flatMap(name -> NAME.matcher(name).matches()
                        ? Optional.of(name)
                        : value.<String>refuse(
                                "a name has letters, digits and _ . : - only, since ids are made of it"));
    }

    private static Map<Status, String> explanations(YamlMap map) {
        Map<Status, String> all = new EnumMap<>(Status.class);
        map.get("explanations").flatMap(value -> value.map(STATUSES)).ifPresent(texts -> texts.all()
                .forEach((status, value) -> value.name().ifPresent(text -> all.put(Status.of(status), text))));
        return all;
    }

    Frame withoutName() {
        return new Frame(
                category,
                type,
                weight,
                Optional.empty(),
                group,
                title,
                details,
                feedbackTitle,
                feedbackDetails,
                explanations);
    }

    Frame withCategory(Category other) {
        return new Frame(
                Optional.of(other),
                type,
                weight,
                name,
                group,
                title,
                details,
                feedbackTitle,
                feedbackDetails,
                explanations);
    }

    /** What goals within a goal take over: its category. */
    Frame forParts() {
        return new Frame(category, type, 1, Optional.empty(), "", Optional.empty(), Optional.empty(), "", "", Map.of());
    }

    /**
     * The goal.
     *
     * @param usual its category where none is given
     * @param kind of it, in ids
     * @param usualName of what is tested, in ids
     * @param about what it is about where nothing else is said
     * @param texts where no others are given
     */
    Goal goal(Category usual, String kind, String usualName, GoalType about, Description texts, GoalTest test) {
        Category in = category.orElse(usual);
        GoalId id = new GoalId(in, kind, name.orElse(usualName));
        return new Goal(
                group.isEmpty() ? id : id.with(group),
                new Description(
                        title.orElse(texts.title()),
                        details.orElse(texts.details()),
                        feedbackTitle.isEmpty() && title.isEmpty() ? texts.feedbackTitle() : feedbackTitle,
                        feedbackDetails.isEmpty() && details.isEmpty() ? texts.feedbackDetails() : feedbackDetails),
                new Tags(in, type.orElse(about), weight),
                test,
                explanations);
    }
}

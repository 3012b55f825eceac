package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.judge.ContextResult;
import io.jenkins.plugins.autograder.evaluation.judge.Description;
import io.jenkins.plugins.autograder.evaluation.judge.Row;
import io.jenkins.plugins.autograder.evaluation.judge.Score;
import io.jenkins.plugins.autograder.evaluation.judge.Tags;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of a submission as JSON: the keys that reports of potluck have, with what they mean there, and ours beside them.
 * What potluck gives as HTML is HTML here, too: text, escaped. Its form is {@code docs/schemas/evaluation.schema.json}.
 */
record EvaluationJson(
        int version,
        String taskid,
        String user,
        String evaluation,
        String summary,
        List<String> warnings,
        List<FileJson> files,
        List<RowJson> table,
        List<ContextJson> contexts,
        String timestamp,
        boolean missing,
        ScoreJson score,
        List<String> notes,
        TaskInfo task,
        Instant evaluatedAt,
        @JsonProperty("durationSeconds") Duration duration) {
    private static final int VERSION = 1;
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "yyyyMMdd'@'HH:mm:ss'(UTC)'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** A file that was handed in. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FileJson(
            String filename,
            String path,
            String code,
            @JsonProperty("original_code") Optional<String> original) {}

    /** A goal, or a group of goals, which has no id and no tags. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RowJson(
            Optional<String> id,
            List<String> description,
            TagsJson tags,
            Status status,
            String explanation,
            List<String> notes,
            List<String> warnings,
            List<RowJson> subtable,
            List<Detail> details) {}

    /** Where a goal belongs. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TagsJson(
            Optional<String> category,
            @JsonProperty("goal_type") Optional<String> type,
            Optional<Double> weight) {}

    /** What was seen in a context. */
    record ContextJson(
            String id,
            List<String> description,
            List<Integer> depends,
            int level,
            String value,
            List<String> warnings) {}

    /** What the goals add up to. */
    record ScoreJson(double fraction, double earned, double possible, double extra, double extraPossible) {
        static ScoreJson of(Score score) {
            return new ScoreJson(
                    score.fraction(), score.earned(), score.possible(), score.extra(), score.extraPossible());
        }
    }

    static EvaluationJson of(EvaluationResult result) {
        return new EvaluationJson(
                VERSION,
                result.task().id(),
                result.user(),
                result.judgement().evaluation().word(),
                html(result.judgement().summary()),
                html(result.judgement().warnings()),
                result.files().stream()
                        .map(file -> new FileJson(file.filename(), file.path(), file.code(), file.original()))
                        .toList(),
                rows(result.table()),
                result.judgement().contexts().stream()
                        .map(EvaluationJson::context)
                        .toList(),
                TIMESTAMP.format(result.timestamp()),
                result.missing(),
                ScoreJson.of(result.judgement().score()),
                result.notes(),
                result.task(),
                result.timestamp(),
                result.duration());
    }

    private static List<RowJson> rows(List<Row> rows) {
        return rows.stream().map(EvaluationJson::row).toList();
    }

    private static RowJson row(Row row) {
        List<String> notes = row.verdict().details().stream()
                .filter(Detail.Note.class::isInstance)
                .map(detail -> html(((Detail.Note) detail).text()))
                .toList();
        return new RowJson(
                Optional.of(row.id()).filter(id -> !id.isEmpty()),
                description(row.description()),
                tags(row.tags()),
                row.verdict().status(),
                html(row.verdict().summary()),
                notes,
                html(row.warnings()),
                rows(row.rows()),
                row.verdict().details());
    }

    private static TagsJson tags(Optional<Tags> tags) {
        return new TagsJson(
                tags.map(some -> some.category().word()),
                tags.map(some -> some.type().word()),
                tags.map(Tags::weight));
    }

    private static ContextJson context(ContextResult context) {
        return new ContextJson(
                context.id(),
                description(context.description()),
                context.depends(),
                context.level(),
                context.shown().stream()
                        .map(shown -> html(shown.title() + ":\n" + shown.text().text()))
                        .collect(Collectors.joining("\n")),
                html(context.warnings()));
    }

    private static List<String> description(Description description) {
        return html(List.of(
                description.title(), description.details(), description.shownTitle(), description.shownDetails()));
    }

    private static List<String> html(List<String> texts) {
        return texts.stream().map(EvaluationJson::html).toList();
    }

    private static String html(String text) {
        StringOutput out = new StringOutput();
        Escape.htmlContent(text, out);
        return out.toString();
    }
}

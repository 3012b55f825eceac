package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What became of a class, a row for each submission. */
final class Gradebook {
    private static final int VERSION = 1;
    private static final int DIGITS = 6;
    private static final List<String> COLUMNS =
            List.of("user", "evaluation", "points", "score", "missing", "warnings", "seconds");

    private final ClassResult result;

    Gradebook(ClassResult result) {
        this.result = result;
    }

    /** As a table with a header; goals are columns, by their ids. */
    void csv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Csv csv = new Csv(writer);
        List<String> header = new ArrayList<>(COLUMNS);
        result.columns().forEach(column -> header.add(column.id()));
        csv.row(header);
        for (ClassResult.Row row : result.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    row.user(),
                    row.evaluation().word(),
                    row.points().isPresent() ? number(row.points().getAsDouble()) : "",
                    number(row.fraction()),
                    Boolean.toString(row.missing()),
                    Integer.toString(row.warnings()),
                    number(row.duration().toMillis() / 1000.0)));
            result.columns()
                    .forEach(column ->
                            cells.add(Optional.ofNullable(row.statuses().get(column.id()))
                                    .map(Status::word)
                                    .orElse("")));
            csv.row(cells);
        }
        writer.flush();
    }

    /** Digits beyond the sixth are cut and never rounded, so that nothing short of full marks reads as full marks. */
    private static String number(double number) {
        BigDecimal cut = BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.DOWN);
        return cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
    }

    private record Book(
            int version,
            TaskInfo task,
            Instant started,
            @JsonProperty("durationSeconds") Duration duration,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> interruption,
            Map<String, Long> counts,
            List<ClassResult.Column> goals,
            List<Entry> rows) {}

    private record Entry(
            String user,
            String evaluation,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalDouble points,
            double score,
            boolean missing,
            int warnings,
            @JsonProperty("durationSeconds") Duration duration,
            Map<String, Status> goals) {}

    /** As JSON; its form is {@code docs/schemas/gradebook.schema.json}. */
    void json(ObjectMapper mapper, OutputStream out) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Evaluation evaluation : Evaluation.values()) {
            if (result.count(evaluation) > 0) {
                counts.put(evaluation.word(), result.count(evaluation));
            }
        }
        List<Entry> rows = result.rows().stream()
                .map(row -> new Entry(
                        row.user(),
                        row.evaluation().word(),
                        row.points(),
                        row.fraction(),
                        row.missing(),
                        row.warnings(),
                        row.duration(),
                        row.statuses()))
                .toList();
        mapper.writeValue(
                out,
                new Book(
                        VERSION,
                        result.task(),
                        result.started(),
                        result.duration(),
                        result.interruption(),
                        counts,
                        result.columns(),
                        rows));
    }
}

package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Where reports of evaluations go: {@code USER/TASK_TIME.json} and {@code .html}, as potluck has it.
 *
 * @param directory of all reports
 * @param outfile of the only one, where it was named
 * @param fragments whether pages are parts of other pages
 * @param dated whether the time is in the name, so that earlier reports stay
 */
public record EvaluationFiles(Path directory, Optional<Path> outfile, boolean fragments, boolean dated) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Write the report of a submission; the page. */
    public Path report(EvaluationReport report, EvaluationHtml html, EvaluationResult result) throws IOException {
        String time = dated ? "_" + TIME.format(result.timestamp()) : "";
        Path json = outfile.orElseGet(
                () -> directory.resolve(result.user()).resolve(result.task().id() + time + ".json"));
        Path page = json.resolveSibling(stem(json) + ".html");
        report.json(result, json);
        html.report(result, page, frame());
        return page;
    }

    /** Write the gradebook of a class; the table. */
    public Path gradebook(EvaluationReport report, ClassResult result) throws IOException {
        String name = "gradebook-" + result.task().id();
        Path table = directory.resolve(name + ".csv");
        report.csv(result, table);
        report.json(result, directory.resolve(name + ".json"));
        return table;
    }

    private EvaluationHtml.Frame frame() {
        return fragments ? EvaluationHtml.Frame.FRAGMENT : EvaluationHtml.Frame.PAGE;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
    }
}

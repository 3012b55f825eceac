package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.Grader;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the graders of a course. */
@Command(name = "list", description = "List the graders of a course or branch: id, status, time and file, all pages.")
final class ListCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "COURSE", description = "Id of the course or of a branch, or its slug.")
    String course = "";

    @Option(names = "--listGrader-endpoint", paramLabel = "URL", description = "As --endpoint graders=URL.")
    @Nullable URI endpoint;

    @Option(names = "--json", description = "Print them as JSON.")
    boolean json;

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    ListCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        service.endpoint("graders", endpoint);
        Coursera coursera = service.coursera(console, output);
        Generation of = generation.named().orElse(Generation.V2);
        List<Grader> graders = coursera.client().graders(of, coursera.client().courseId(course));
        if (graders.isEmpty() && !output.quiet()) {
            console.err()
                    .println("autograder: there is no grader of " + of.profile() + "; those of another: --profile "
                            + (of == Generation.V1 ? Generation.V2 : Generation.V1).profile());
        }
        if (json) {
            console.out()
                    .println(ResultsAsJson.of(
                            graders.stream().map(ListCommand::json).toList()));
        } else {
            graders.forEach(this::print);
        }
        return ExitCode.OK;
    }

    private void print(Grader grader) {
        console.out()
                .printf(
                        "%-22s  %-9s  %-20s  %s%n",
                        Visible.oneLine(grader.id()),
                        Visible.oneLine(
                                grader.status().map(status -> status.word()).orElse("-")),
                        grader.uploadedAt()
                                .map(time ->
                                        time.truncatedTo(ChronoUnit.SECONDS).toString())
                                .orElse("-"),
                        Visible.oneLine(grader.filename().orElse("-")));
    }

    private static Map<String, String> json(Grader grader) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("id", grader.id());
        grader.filename().ifPresent(name -> all.put("filename", name));
        grader.status().ifPresent(status -> all.put("status", status.word()));
        grader.uploadedAt().ifPresent(time -> all.put("uploadedAt", time.toString()));
        return all;
    }
}

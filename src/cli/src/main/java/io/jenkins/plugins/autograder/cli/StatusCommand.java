package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.GraderStatus;
import io.jenkins.plugins.autograder.coursera.client.Ids;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how far Coursera is with a grader. */
@Command(
        name = "status",
        description =
                "Say how far Coursera is with a grader. The exit code is 0 if it can be published, 1 if it failed, 2"
                        + " if Coursera still processes it.")
final class StatusCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "COURSE",
            description = "Id of the course or of a branch, or its slug; or all in one word, COURSE~GRADER.")
    String course = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "GRADER",
            description = "Id of the grader, as upload prints it.")
    @Nullable String grader;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            converter = Converters.OfDuration.class,
            description = "Wait so long for an end. Default: look once.")
    @Nullable Duration wait;

    @Option(names = "--getGraderStatus-endpoint", paramLabel = "URL", description = "As --endpoint grader=URL.")
    @Nullable URI endpoint;

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    StatusCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        if (grader == null && (Ids.isCourse(course) || course.indexOf('~') < 0)) {
            throw new IllegalArgumentException(
                    "which grader? COURSE GRADER, or COURSE~GRADER; autograder list COURSE has all of them");
        }
        String in = grader == null ? course.substring(0, course.lastIndexOf('~')) : course;
        String id = Ids.last(Ids.requireGrader(grader == null ? course : grader));
        service.endpoint("grader", endpoint);
        Coursera coursera = service.coursera(console, output);
        Generation of = generation.named().orElse(Generation.V2);
        GraderStatus status = status(coursera, of, coursera.client().courseId(in), id);
        console.out()
                .println(
                        json
                                ? ResultsAsJson.of(Map.of("grader", id, "status", status.word()))
                                : "Grader status: " + Visible.oneLine(status.word()));
        return ReceiptDoor.exitCode(status);
    }

    private GraderStatus status(Coursera coursera, Generation of, String in, String id) throws Exception {
        try {
            return coursera.watch()
                    .await(of, in, id, wait == null ? Duration.ZERO : wait, new UploadPrinter(console, output));
        } catch (CourseraException e) {
            if (e.reason() == CourseraException.Reason.NOT_FOUND
                    && generation.named().isEmpty()) {
                console.err()
                        .println("autograder: " + of.profile() + " was asked; for a grader of "
                                + Generation.V1.profile() + " add --profile " + Generation.V1.profile());
            }
            throw e;
        }
    }
}

package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes what the grader of a part may use. */
@Command(
        name = "update",
        description = "Change what the grader of a part may use. What is not named stays. For coursera-v2.")
final class LimitsUpdateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "COURSE", description = "Id of the course or of a branch, or its slug.")
    String course = "";

    @Parameters(index = "1", paramLabel = "ITEM", description = "Id of the assignment.")
    String item = "";

    @Parameters(index = "2", paramLabel = "PART", description = "Id of the part.")
    String part = "";

    @Option(
            names = "--updateGraderResourceLimits-endpoint",
            paramLabel = "URL",
            description = "As --endpoint update-limits=URL.")
    @Nullable URI endpoint;

    @Option(names = "--json", description = "Print them as JSON.")
    boolean json;

    @Mixin
    private final ResourceOptions resources = new ResourceOptions();

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    LimitsUpdateCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        PartRef ref = new PartRef(item, part);
        Resources wanted = resources.resources();
        if (wanted.equals(Resources.DEFAULT)) {
            throw new IllegalArgumentException(
                    "what is to change? --grader-cpu, --grader-memory-limit or --grader-timeout");
        }
        service.endpoint("update-limits", endpoint);
        Coursera coursera = service.coursera(console, output);
        String id = coursera.client().courseId(course);
        LimitsPrinter.print(console, changed(coursera.client(), id, ref, wanted), json);
        return ExitCode.OK;
    }

    /** What Coursera would refuse is told before it is asked; that takes what the grader has now, for the rest. */
    private static Resources changed(CourseraClient client, String course, PartRef ref, Resources wanted)
            throws Exception {
        Resources now = client.limits(course, ref);
        Resources both = new Resources(
                wanted.cpus().isPresent() ? wanted.cpus() : now.cpus(),
                wanted.memory().isPresent() ? wanted.memory() : now.memory(),
                wanted.timeout().isPresent() ? wanted.timeout() : now.timeout());
        if (!both.problems(Generation.V2).isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", both.problems(Generation.V2)));
        }
        return client.updateLimits(course, ref, wanted);
    }
}

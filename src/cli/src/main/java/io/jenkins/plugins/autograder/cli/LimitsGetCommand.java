package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the grader of a part may use. */
@Command(name = "get", description = "Say what the grader of a part may use. For coursera-v2.")
final class LimitsGetCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "COURSE", description = "Id of the course or of a branch, or its slug.")
    String course = "";

    @Parameters(index = "1", paramLabel = "ITEM", description = "Id of the assignment.")
    String item = "";

    @Parameters(index = "2", paramLabel = "PART", description = "Id of the part.")
    String part = "";

    @Option(
            names = "--getGraderResourceLimits-endpoint",
            paramLabel = "URL",
            description = "As --endpoint get-limits=URL.")
    @Nullable URI endpoint;

    @Option(names = "--json", description = "Print them as JSON.")
    boolean json;

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    LimitsGetCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        PartRef ref = new PartRef(item, part);
        service.endpoint("get-limits", endpoint);
        Coursera coursera = service.coursera(console, output);
        String id = coursera.client().courseId(course);
        LimitsPrinter.print(console, coursera.client().limits(id, ref), json);
        return ExitCode.OK;
    }
}

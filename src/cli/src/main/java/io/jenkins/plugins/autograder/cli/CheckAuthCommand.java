package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sees whether Coursera takes the authorisation. */
@Command(name = "check-auth", description = "See whether Coursera takes the authorisation, and for which course.")
final class CheckAuthCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "COURSE",
            description = "See also whether this course or branch may be edited.")
    @Nullable String course;

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    CheckAuthCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        Coursera coursera = service.coursera(console, output);
        CourseraClient client = coursera.client();
        client.checkToken();
        console.out().println("Coursera takes the authorisation.");
        if (course != null) {
            String id = client.courseId(course);
            client.check(generation.named().orElse(Generation.V2), id);
            console.out().println("It may edit the graders of " + id + ".");
        }
        return ExitCode.OK;
    }
}

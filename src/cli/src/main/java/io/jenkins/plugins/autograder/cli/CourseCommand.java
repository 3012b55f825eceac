package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.client.Branch;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says the ids of a course and of its branches. */
@Command(
        name = "course",
        description = "Say the id that goes with a course's slug, and the ids of its branches, by their names.")
final class CourseCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "SLUG",
            description = "The course's slug: what follows /learn/ or /teach/ in the address of its page. Or its id.")
    String slug = "";

    @Option(names = "--json", description = "Print them as JSON.")
    boolean json;

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    CourseCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        Coursera coursera = service.coursera(console, output);
        String id = coursera.client().courseId(slug);
        List<Branch> branches = coursera.client().branches(id);
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("id", id);
            all.put("branches", branches);
            console.out().println(ResultsAsJson.of(all));
            return ExitCode.OK;
        }
        console.out().println("Course id: " + Visible.oneLine(id));
        branches.forEach(branch -> console.out()
                .println("Branch " + Visible.oneLine(branch.name()) + ": " + Visible.oneLine(branch.id())));
        return ExitCode.OK;
    }
}

package io.jenkins.plugins.autograder.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the blank rubric of a task. */
@Command(name = "rubric", description = "Write what submissions of a task are judged by, as a page.")
final class RubricCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final TaskOptions task = new TaskOptions();

    @Option(
            names = "--outfile",
            paramLabel = "FILE",
            description = "Where it goes. Default: rubrics/rubric-TASK.html in the course.")
    private @Nullable Path outfile;

    @Option(names = "--fragments", description = "Write a part of another page, without a frame.")
    private boolean fragments;

    RubricCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        new TaskPages(console, task.load(), fragments).rubric(Optional.ofNullable(outfile));
        return ExitCode.OK;
    }
}

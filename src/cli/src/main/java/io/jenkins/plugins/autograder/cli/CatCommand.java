package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ImageFiles;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes files of an image to standard output. */
@Command(
        name = "cat",
        description = "Write files of an image to standard output, byte by byte. Nothing of the image is run.")
final class CatCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "IMAGE",
            converter = Converters.OfImage.class,
            description = "The grader's image.")
    String image = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Absolute paths.")
    List<String> files = List.of();

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = Converters.OfSize.class,
            defaultValue = "64MB",
            description = "Refuse larger files. Default: 64MB.")
    long maxSize;

    @Mixin
    private final EngineOptions engine;

    CatCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.engine = new EngineOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        try (DockerSandbox sandbox = engine.open(false);
                ImageFiles found = sandbox.files(image)) {
            for (String file : files) {
                found.copy(file, console.out(), maxSize);
            }
        }
        console.out().flush();
        return ExitCode.OK;
    }
}

package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.Evaluator;
import io.jenkins.plugins.autograder.evaluation.observe.AnswerCache;
import io.jenkins.plugins.autograder.sandbox.ProcessSandbox;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where submissions run. */
final class EvaluatorOptions {
    private static final long LARGEST_CACHE = 256L * 1024 * 1024;

    @Mixin
    private final EngineOptions engine;

    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            converter = Converters.OfImage.class,
            description = "The image, with Python, in which submissions run. Default: that of the spec, the task or the"
                    + " course, or python:3.11-slim-bookworm.")
    private @Nullable String image;

    @Option(
            names = "--no-container",
            description = "Run submissions as plain processes of yours, with your python3. It isolates nothing.")
    private boolean noContainer;

    @Option(
            names = "--clean",
            description =
                    "Look at the solution anew. Default: what was seen of the very same solution, spec and image is"
                            + " taken from a cache.")
    private boolean clean;

    EvaluatorOptions(GlobalOptions globals) {
        this.engine = new EngineOptions(globals);
    }

    /** The image that was named. */
    Optional<String> image() {
        return Optional.ofNullable(image);
    }

    /** Open the sandbox; the caller closes it. */
    Sandbox open(Console console) throws SandboxException {
        if (!noContainer) {
            return engine.open(false);
        }
        console.err().println("autograder: no container, no isolation: a submission can do all that you can");
        return new ProcessSandbox(Map.of());
    }

    /** One that runs submissions in this sandbox. */
    Evaluator evaluator(Sandbox sandbox, Console console) {
        return new Evaluator(
                sandbox, clean ? AnswerCache.inMemory() : AnswerCache.in(directory(console), LARGEST_CACHE));
    }

    private static Path directory(Console console) {
        Path caches = Optional.ofNullable(console.environment().get("XDG_CACHE_HOME"))
                .filter(directory -> !directory.isBlank())
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"));
        return caches.resolve("coursera-autograder").resolve("solutions");
    }
}

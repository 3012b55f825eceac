package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.command.BuildImageCmd;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.BuildResponseItem;
import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Builds a grader's image from a directory with a Dockerfile. */
public final class ImageBuilder {
    /** What docker-java puts before the engine's answer. */
    private static final Pattern BEFORE_BODY = Pattern.compile("^Status \\d+: ");

    private final DockerEngine engine;

    public ImageBuilder(DockerEngine engine) {
        this.engine = engine;
    }

    /**
     * Build an image.
     *
     * @param directory the build context, with the Dockerfile at its top
     * @param tag the image's name
     * @param progress takes the engine's own lines
     * @throws SandboxException if the build fails; the message ends with what the engine said
     */
    public void build(Path directory, String tag, Consumer<String> progress)
            throws SandboxException, InterruptedException {
        if (!Files.isRegularFile(directory.resolve("Dockerfile"))) {
            throw new SandboxException(
                    Reason.ENGINE_REFUSED,
                    "there is no Dockerfile in " + directory + "; name the directory that has it");
        }
        engine.call("build " + tag + " from " + directory, () -> {
            // The command packs the directory into a file of its own and, left alone, deletes it after it has told us
            // of
            // the end, or never where the engine refuses.
            try (BuildImageCmd command = engine.client().buildImageCmd(directory.toFile());
                    BuildImageResultCallback callback = new Lines(progress)) {
                return command.withTags(Set.of(tag))
                        .withForcerm(true)
                        .exec(callback)
                        .awaitImageId();
            } catch (DockerException e) {
                throw EngineRefusal.of(
                        e.getHttpStatus(),
                        BEFORE_BODY.matcher(String.valueOf(e.getMessage())).replaceFirst(""));
            }
        });
    }

    private static final class Lines extends BuildImageResultCallback {
        private final Consumer<String> progress;

        Lines(Consumer<String> progress) {
            this.progress = progress;
        }

        @Override
        public void onNext(BuildResponseItem item) {
            super.onNext(item);
            String line = item.getStream();
            if (line != null && !line.isBlank()) {
                progress.accept(line.strip());
            }
        }
    }
}

package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Images that a test builds for itself, and that go with it. */
final class BuiltImages implements AutoCloseable {
    private final DockerEngine engine;
    private final Path directory;
    private final List<String> tags = new ArrayList<>();

    BuiltImages(DockerEngine engine, Path directory) {
        this.engine = engine;
        this.directory = directory;
    }

    /** Build an image from a Dockerfile and the files beside it. */
    String build(String tag, String dockerfile, Map<String, String> files) throws Exception {
        Path context = Files.createDirectory(directory.resolve(tag));
        Files.writeString(context.resolve("Dockerfile"), dockerfile);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = context.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        String name = TestImages.own(tag);
        new ImageBuilder(engine).build(context, name, line -> {});
        tags.add(name);
        return name;
    }

    @Override
    public void close() throws IOException {
        for (String tag : tags) {
            engine.client().removeImageCmd(tag).withForce(true).exec();
        }
    }
}

package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.ImageFile;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ImageDetails;
import io.jenkins.plugins.autograder.sandbox.ImageEntry;
import io.jenkins.plugins.autograder.sandbox.ImageFiles;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads images of an engine, without running anything of them. */
final class EngineImages {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FILES = 1_000_000;

    private EngineImages() {}

    static GraderImage read(DockerSandbox sandbox, String image, Profile profile)
            throws SandboxException, InterruptedException {
        ImageDetails details = sandbox.details(image);
        List<ImageFile> files = new ArrayList<>();
        Map<String, Optional<byte[]>> heads = new HashMap<>();
        try (ImageFiles tree = sandbox.files(image)) {
            tree.walk((path, entry) -> {
                if (files.size() < MOST_FILES) {
                    files.add(new ImageFile(path, entry));
                }
            });
            // The rules ask for few files, and only these, so that the container can go.
            GraderImage listed = new GraderImage(details, profile, files, path -> Optional.empty());
            for (String path : asked(listed)) {
                heads.put(path, tree.head(path, MOST_BYTES));
            }
        }
        return new GraderImage(details, profile, files, path -> heads.getOrDefault(path, Optional.empty()));
    }

    private static Set<String> asked(GraderImage image) {
        Set<String> paths = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of("/etc/passwd", "/etc/shadow", "/etc/os-release"),
                        Stream.of(image.entry().program(), image.entry().script())
                                .flatMap(Optional::stream))
                .flatMap(path -> image.find(path).stream())
                .filter(file -> file.entry().type() == ImageEntry.Type.FILE)
                .forEach(file -> paths.add(file.path()));
        return paths;
    }
}

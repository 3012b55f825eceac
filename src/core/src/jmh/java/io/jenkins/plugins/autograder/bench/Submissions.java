package io.jenkins.plugins.autograder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Examples to grade: directories with one file each. */
final class Submissions {
    static final String FILE = "answer.txt";

    private Submissions() {}

    /** Write as many, each with what is expected of it. */
    static Path write(Path directory, int count) throws IOException {
        Files.createDirectories(directory);
        for (int i = 1; i <= count; i++) {
            Path example = Files.createDirectory(directory.resolve(String.format(Locale.ROOT, "example-%04d", i)));
            Files.writeString(example.resolve(FILE), BenchImage.ANSWER);
        }
        return directory;
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

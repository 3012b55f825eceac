package io.jenkins.plugins.autograder.evaluation.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {
    @TempDir
    private Path directory;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private CacheDirectory cache(long mostBytes) {
        return new CacheDirectory(directory.resolve("new/cache"), mostBytes);
    }

    private Path file(String name) {
        return directory.resolve("new/cache").resolve(name + ".answer");
    }

    @Test
    void keepsAnswersForOthersToo() throws Exception {
        cache(1000).write("a", bytes("one"));

        assertThat(cache(1000).read("a")).hasValue(bytes("one"));
        assertThat(cache(1000).read("b")).isEmpty();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file("a").getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void takesADamagedFileForMissing() throws Exception {
        CacheDirectory cache = cache(1000);
        cache.write("a", bytes("one"));
        byte[] whole = Files.readAllBytes(file("a"));
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file("a"), damaged);
            assertThat(cache.read("a")).isEmpty();
            Files.write(file("a"), Arrays.copyOf(whole, i));
            assertThat(cache.read("a")).isEmpty();
        }
        cache.write("a", bytes("two"));
        assertThat(cache.read("a")).hasValue(bytes("two"));
    }

    @Test
    void takesAnotherAnswersFileForMissing() throws Exception {
        CacheDirectory cache = cache(1000);
        cache.write("a", bytes("one"));
        Files.copy(file("a"), file("b"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(cache.read("b")).isEmpty();
    }

    @Test
    void forgetsWhatWasNotUsedForTheLongestTime() throws Exception {
        CacheDirectory cache = cache(200);
        cache.write("old", bytes("x".repeat(50)));
        cache.write("used", bytes("y".repeat(50)));
        age("old", 100);
        age("used", 200);
        assertThat(cache.read("used")).isPresent();

        cache.write("new", bytes("z".repeat(50)));

        assertThat(cache.read("old")).isEmpty();
        assertThat(cache.read("used")).isPresent();
        assertThat(cache.read("new")).isPresent();
        assertThat(size()).isLessThanOrEqualTo(200);
    }

    private void age(String name, int seconds) throws IOException {
        Files.setLastModifiedTime(file(name), FileTime.from(Instant.now().minusSeconds(seconds)));
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(file("x").getParent())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void keepsNothingThatIsTooLargeForIt() throws Exception {
        cache(100).write("large", bytes("x".repeat(100)));

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void knowsNothingWhereItCannotBe() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        CacheDirectory cache = new CacheDirectory(file.resolve("cache"), 1000);
        cache.write("a", bytes("one"));

        assertThat(cache.read("a")).isEmpty();
        assertThat(file).hasContent("in the way");
    }

    @Test
    void followsNoLink() throws Exception {
        CacheDirectory cache = cache(1000);
        cache.write("a", bytes("one"));
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(file("a"), elsewhere);
        Files.createSymbolicLink(file("a"), elsewhere);

        assertThat(cache.read("a")).isEmpty();
        cache.write("a", bytes("two"));
        assertThat(cache.read("a")).hasValue(bytes("two"));
        assertThat(Files.readString(elsewhere, StandardCharsets.ISO_8859_1)).endsWith("one");
    }

    @Test
    void removesWhatAKilledProgramLeft() throws Exception {
        CacheDirectory cache = cache(1000);
        cache.write("a", bytes("one"));
        Path left = Files.writeString(file("a").resolveSibling("b123.new"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(7200)));
        Path fresh = Files.writeString(file("a").resolveSibling("c123.new"), "half");

        cache.write("a", bytes("two"));

        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
    }
}

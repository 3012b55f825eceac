package io.jenkins.plugins.autograder.lint.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildContextTest {
    @TempDir
    Path top;

    @Test
    void findsWhatACopyNames() throws IOException {
        write("grader/a.py", "grader/b.py", "grader/deep/c.py", "notes.md");

        assertThat(sources("grader/*.py")).containsExactly("grader/a.py", "grader/b.py");
        assertThat(sources("./grader/")).containsExactly("grader");
        assertThat(sources("*/deep/?.py")).containsExactly("grader/deep/c.py");
        assertThat(sources("../notes.md")).containsExactly("notes.md");
        assertThat(sources(".")).containsExactly("");
        assertThat(sources("missing")).isEmpty();
        assertThat(files("")).containsExactly("grader/a.py", "grader/b.py", "grader/deep/c.py", "notes.md");
    }

    @Test
    void leavesOutWhatTheIgnoreFileNames() throws IOException {
        write("grader/a.py", "solutions/s.py", "solutions/keep.py");
        Files.writeString(top.resolve(".dockerignore"), "solutions\n!solutions/keep.py\n.dockerignore\n");

        assertThat(sources("solutions/s.py")).isEmpty();
        assertThat(files("")).containsExactly("grader/a.py", "solutions/keep.py");
        assertThat(open().hasIgnoreFile()).isTrue();
    }

    @Test
    void prefersTheIgnoreFileOfTheDockerfile() throws IOException {
        write("a", "b");
        Files.writeString(top.resolve(".dockerignore"), "a");
        Files.writeString(top.resolve("Other.dockerignore"), "b");

        BuildContext context = BuildContext.open(new DirectoryTree(top), "Other");
        assertThat(context.ignores("a")).isFalse();
        assertThat(context.ignores("b")).isTrue();
    }

    @Test
    void followsNoLink(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret"), "s");
        write("grader/a");
        Files.createSymbolicLink(top.resolve("grader/link"), elsewhere);
        Files.createSymbolicLink(top.resolve("loop"), top);
        FileTree tree = new DirectoryTree(top);

        assertThat(tree.find("grader/link").map(FileEntry::kind)).contains(FileEntry.Kind.LINK);
        assertThat(tree.find("grader/link/secret")).isEmpty();
        assertThat(tree.find("../" + elsewhere.getFileName() + "/secret")).isEmpty();
        assertThatThrownBy(() -> tree.read("grader/link/secret")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> tree.read("grader/link")).isInstanceOf(NoSuchFileException.class);
        assertThat(files("")).containsExactly("grader/a");
    }

    @Test
    void readsAZipAsADirectory() throws IOException {
        Path zip = top.resolve("grader.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            for (String name : new String[] {"Dockerfile", "grader/a.sh", "../evil", "win\\b.txt"}) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setUnixMode(name.endsWith(".sh") ? 0100755 : 0100644);
                out.putArchiveEntry(entry);
                out.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.closeArchiveEntry();
            }
        }
        try (ZipTree tree = new ZipTree(zip)) {
            assertThat(tree.children("")).extracting(FileEntry::path).containsExactly("Dockerfile", "grader", "win");
            assertThat(tree.find("grader/a.sh").map(FileEntry::executable)).contains(true);
            assertThat(tree.find("Dockerfile").map(FileEntry::executable)).contains(false);
            assertThat(new String(tree.read("grader/a.sh"), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("grader/a.sh");
            assertThat(BuildContext.open(tree, "Dockerfile").sources("grader/*"))
                    .extracting(FileEntry::path)
                    .containsExactly("grader/a.sh");
        }
    }

    @Test
    void seesTheExecutableBit() throws IOException {
        write("run.sh");
        Files.setPosixFilePermissions(top.resolve("run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(new DirectoryTree(top).find("run.sh").map(FileEntry::executable))
                .contains(true);
    }

    private BuildContext open() throws IOException {
        return BuildContext.open(new DirectoryTree(top), "Dockerfile");
    }

    private java.util.List<String> sources(String source) throws IOException {
        return open().sources(source).stream().map(FileEntry::path).toList();
    }

    private java.util.List<String> files(String path) throws IOException {
        BuildContext context = open();
        return context.files(context.tree().find(path).orElseThrow()).stream()
                .map(FileEntry::path)
                .toList();
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Files.createDirectories(top.resolve(path).getParent());
            Files.writeString(top.resolve(path), path);
        }
    }
}

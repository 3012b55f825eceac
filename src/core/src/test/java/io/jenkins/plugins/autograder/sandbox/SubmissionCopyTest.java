package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a submission reaches a grader, whatever is in it. */
class SubmissionCopyTest {
    @TempDir
    private Path directory;

    private Path source;
    private Path target;

    @BeforeEach
    void create() throws IOException {
        source = Files.createDirectory(directory.resolve("source"));
        target = directory.resolve("target");
    }

    private List<String> copy() throws SandboxException {
        return SubmissionCopy.copy(source, target);
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void chmod(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static void command(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    }

    /** The names in the copy as bytes, escaped as in a URL: their text cannot show them all. */
    private List<String> rawNames() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.map(file -> file.toUri().getRawPath())
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void copiesFilesAndDirectoriesForEveryoneToRead() throws Exception {
        Files.createDirectories(source.resolve("a/b"));
        Files.createDirectory(source.resolve("empty"));
        Path secretive = Files.writeString(source.resolve("a/b/file.txt"), "content");
        chmod(secretive, "rw-------");
        chmod(source.resolve("a"), "rwx------");
        assertThat(copy()).isEmpty();
        assertThat(target.resolve("a/b/file.txt")).hasContent("content");
        assertThat(modeOf(target.resolve("a/b/file.txt"))).isEqualTo("r--r--r--");
        assertThat(modeOf(target.resolve("a"))).isEqualTo("rwxr-xr-x");
        assertThat(modeOf(target)).isEqualTo("rwxr-xr-x");
        assertThat(target.resolve("empty")).isEmptyDirectory();
    }

    @Test
    void keepsTheExecutableBitAndNoOther() throws Exception {
        chmod(Files.writeString(source.resolve("run.sh"), "#!/bin/sh\n"), "rwx-w--w-");
        command(
                "chmod",
                "6755",
                Files.writeString(source.resolve("setuid"), "x").toString());
        copy();
        assertThat(modeOf(target.resolve("run.sh"))).isEqualTo("r-xr-xr-x");
        assertThat((int) Files.getAttribute(target.resolve("setuid"), "unix:mode") & 07777)
                .isEqualTo(0555);
    }

    @Test
    void leavesLinksOut() throws Exception {
        Files.writeString(directory.resolve("outside.txt"), "secret");
        Files.createSymbolicLink(source.resolve("absolute"), directory.resolve("outside.txt"));
        Files.createSymbolicLink(source.resolve("dangling"), Path.of("nothing"));
        Files.createSymbolicLink(source.resolve("directory"), directory);
        Files.createSymbolicLink(source.resolve("itself"), Path.of("itself"));
        assertThat(copy())
                .containsExactlyInAnyOrder(
                        "left out of the submission: absolute, a link",
                        "left out of the submission: dangling, a link",
                        "left out of the submission: directory, a link",
                        "left out of the submission: itself, a link");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void leavesPipesAndSocketsOut() throws Exception {
        command("mkfifo", source.resolve("pipe").toString());
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(source.resolve("socket")));
            assertThat(copy())
                    .containsExactlyInAnyOrder(
                            "left out of the submission: pipe, neither a file nor a directory",
                            "left out of the submission: socket, neither a file nor a directory");
        }
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void followsTheSubmissionItselfIfItIsALink() throws Exception {
        Files.writeString(source.resolve("a.txt"), "a");
        Path link = Files.createSymbolicLink(directory.resolve("link"), source);
        assertThat(SubmissionCopy.copy(link, target)).isEmpty();
        assertThat(target.resolve("a.txt")).hasContent("a");
    }

    @Test
    void namesOnlySomeOfManyLinks() throws Exception {
        for (int i = 0; i < 25; i++) {
            Files.createSymbolicLink(source.resolve("link" + i), Path.of("x"));
        }
        List<String> notes = copy();
        assertThat(notes).hasSize(21);
        assertThat(notes.get(20)).isEqualTo("left out of the submission: 5 more links and the like");
    }

    @Test
    void showsNoControlCharactersOfANameInItsNotes() throws Exception {
        Files.createSymbolicLink(source.resolve("a\n\u001b[2Jb\u202Ec"), Path.of("x"));
        assertThat(copy()).containsExactly("left out of the submission: a\uFFFD\uFFFD[2Jb\uFFFDc, a link");
    }

    @Test
    void keepsAFileUnreadableThatNobodyMayRead() throws Exception {
        chmod(Files.writeString(source.resolve("secret.py"), "x"), "--x--x--x");
        copy();
        assertThat(modeOf(target.resolve("secret.py"))).isEqualTo("---------");
        assertThat(Files.size(target.resolve("secret.py"))).isZero();
    }

    @Test
    void carriesHostileNames() throws Exception {
        List<String> names = List.of(
                "$(reboot).py",
                "-rf",
                "new\nline",
                ";id",
                "'quote\"",
                "\u202Egnp.exe",
                "CON",
                "back\\slash",
                " ",
                "x".repeat(255),
                "...",
                "%41",
                "a+b");
        for (String name : names) {
            Files.writeString(source.resolve(name), name);
        }
        copy();
        for (String name : names) {
            assertThat(target.resolve(name)).hasContent(name);
        }
    }

    @Test
    void carriesNamesThatAreNotUtf8() throws Exception {
        // As a zip file made on Windows has them; both have the same text.
        command(
                "sh",
                "-c",
                "cd \"$1\" && echo 1 > \"$(printf 'caf\\351')\" && echo 2 > \"$(printf 'caf\\350')\"",
                "sh",
                source.toString());
        copy();
        assertThat(rawNames()).containsExactly("caf%E8", "caf%E9");
    }

    @Test
    void carriesNamesThatTheLocaleOfThisProcessCannotWrite() throws Exception {
        Files.writeString(source.resolve("caf\u00e9.py"), "x");
        Files.writeString(source.resolve("th\u00e9.py"), "x");
        ProcessBuilder other = ChildJvm.of(InAnotherLocale.class, source.toString(), target.toString());
        other.environment().put("LC_ALL", "POSIX");
        assertThat(other.start().waitFor()).isZero();
        assertThat(rawNames()).containsExactly("caf%C3%A9.py", "th%C3%A9.py");
    }

    static final class InAnotherLocale {
        public static void main(String[] arguments) throws SandboxException {
            SubmissionCopy.copy(Path.of(arguments[0]), Path.of(arguments[1]));
        }
    }

    private void assertRefused(int mostEntries, String message) {
        assertThatThrownBy(() -> SubmissionCopy.copy(source, target, mostEntries))
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.reason()).isEqualTo(Reason.SUBMISSION_UNREADABLE))
                .hasMessage(message);
    }

    @Test
    void refusesWhatIsNoDirectory() throws Exception {
        source = Files.writeString(directory.resolve("file.txt"), "x");
        assertRefused(10, "the submission " + source + " is not a directory; name the directory that holds its files");
        source = directory.resolve("nothing");
        assertRefused(10, "the submission " + source + " is not a directory; name the directory that holds its files");
    }

    @Test
    void refusesTooManyFiles() throws Exception {
        Files.createDirectory(source.resolve("directory"));
        Files.writeString(source.resolve("directory/file"), "x");
        Files.createSymbolicLink(source.resolve("link"), Path.of("x"));
        SubmissionCopy.copy(source, target, 4);
        Session.delete(target);
        assertRefused(
                3,
                "the submission " + source + " cannot be copied: it is larger than 3 files or 2048 MiB; leave out what"
                        + " is not part of it");
    }

    @Test
    void refusesTooManyBytesBeforeItCopiesThem() throws Exception {
        try (RandomAccessFile large =
                new RandomAccessFile(source.resolve("large").toFile(), "rw")) {
            large.setLength(2048 * Limits.MIB + 1);
        }
        assertRefused(
                100,
                "the submission " + source + " cannot be copied: it is larger than 100 files or 2048 MiB; leave out"
                        + " what is not part of it");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void refusesADirectoryThatIsTooDeep() throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            names.add("d");
        }
        Files.createDirectories(source.resolve(String.join("/", names)));
        assertRefused(1000, "the submission " + source + " cannot be copied: its directories are more than 200 deep");
    }

    @Test
    void tellsOurOwnTroubleFromTheSubmissions() {
        target = directory.resolve("missing/target");
        assertThatThrownBy(this::copy)
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_TEMPORARY_FILES))
                .hasMessageStartingWith("the submission " + source + " cannot be copied to " + target);
    }
}

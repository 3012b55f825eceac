package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Telling a living session from a dead one, and removing nothing but what is ours. */
@Timeout(60)
@ExtendWith(TemporaryDirectory.class)
class SessionTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void useOwnDirectory() {
        TemporaryDirectory.use(directory);
    }

    /** Another process with a session; it ends, without a word, when its input ends. */
    static final class Owner {
        public static void main(String[] arguments) throws Exception {
            System.out.println(Session.start().id());
            System.in.read();
            Runtime.getRuntime().halt(1);
        }
    }

    @Test
    void isDeadWhenItsProcessHasGone() throws Exception {
        Process owner = ChildJvm.of(Owner.class).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8))) {
            String id = out.readLine();
            assertThat(Session.known()).containsExactly(id);
            assertThat(Session.isDead(id)).as("its process lives").isFalse();
            owner.getOutputStream().close();
            owner.waitFor();
            assertThat(Session.isDead(id)).as("its process has gone").isTrue();
            Session.removeDirectory(id);
            assertThat(Session.known()).isEmpty();
        } finally {
            owner.destroyForcibly();
        }
    }

    @Test
    void isNeverDeadWhileItIsOurs() throws Exception {
        try (Session one = Session.start();
                Session other = Session.start()) {
            assertThat(one.id()).isNotEqualTo(other.id());
            for (int i = 0; i < 3; i++) {
                assertThat(Session.isDead(one.id())).isFalse();
                assertThat(Session.isDead(other.id())).isFalse();
            }
            // Looking must not have let the locks go: another process still sees them.
            Process watcher = ChildJvm.of(Watcher.class, one.id(), other.id()).start();
            assertThat(watcher.waitFor()).isZero();
        }
    }

    static final class Watcher {
        public static void main(String[] ids) {
            for (String id : ids) {
                if (Session.isDead(id)) {
                    System.exit(1);
                }
            }
        }
    }

    @Test
    void isDeadWhereAnotherProcessHadOurNumber() throws Exception {
        // As in a container, where the first process always has the same number.
        String id = ProcessHandle.current().pid() + "-1-0fae1a3e-0000-0000-0000-000000000000";
        Path left = Files.createDirectory(directory.resolve("autograder-session-" + id));
        Files.createFile(left.resolve("lock"));
        assertThat(Session.isDead(id)).isTrue();
    }

    @Test
    void isDeadWhereItsEndWasBegun() throws Exception {
        Files.createDirectory(directory.resolve("autograder-session-1-1-x"));
        assertThat(Session.isDead("1-1-x")).isTrue();
    }

    @Test
    void isNotDeadWhereThisMachineNeverHadIt() {
        assertThat(Session.isDead("1-1-y")).isFalse();
        assertThat(Session.isDead("")).isFalse();
        assertThat(Session.isKnown("1-1-y")).isFalse();
    }

    @Test
    void survivesManyWhoLookAtOnce() throws Exception {
        Path left = Files.createDirectory(directory.resolve("autograder-session-1-1-x"));
        Files.createFile(left.resolve("lock"));
        List<Boolean> seen = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> Session.isDead("1-1-x"))
                .toList();
        assertThat(seen).contains(true);
    }

    @Test
    void keepsItsFilesToItself() throws Exception {
        try (Session session = Session.start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(session.directory())))
                    .isEqualTo("rwx------");
            assertThat(session.directory()).hasParent(directory);
            assertThat(session.shortId()).matches("[0-9a-f]{8}");
        }
    }

    @Test
    void leavesNothing() throws Exception {
        Session session = Session.start();
        Files.writeString(session.directory().resolve("file"), "x");
        session.close();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesItsDirectoryToTheNextSweepIfItMust() throws Exception {
        Session session = Session.start();
        session.abandon();
        assertThat(Session.known()).containsExactly(session.id());
    }

    @Test
    void removesWhatWasLeftInTheMiddleOfAStart() throws Exception {
        Path old = Files.createDirectory(directory.resolve("autograder-new-1"));
        Files.createFile(old.resolve("lock"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(700)));
        Path young = Files.createDirectory(directory.resolve("autograder-new-2"));
        Session.removeUnfinished();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void deletesLinksAndNotWhatTheyLeadTo() throws Exception {
        Path precious = Files.createDirectory(directory.resolve("precious"));
        Files.writeString(precious.resolve("file"), "x");
        Path tree = Files.createDirectories(directory.resolve("tree/sub"));
        Files.createSymbolicLink(tree.resolve("link"), precious);
        Files.createSymbolicLink(tree.resolve("file-link"), precious.resolve("file"));
        Session.delete(directory.resolve("tree"));
        assertThat(directory.resolve("tree")).doesNotExist();
        assertThat(precious.resolve("file")).hasContent("x");
        Path link = Files.createSymbolicLink(directory.resolve("itself"), precious);
        Session.delete(link);
        assertThat(precious.resolve("file")).hasContent("x");
    }

    @Test
    void deletesWhatIsNotThereWithoutFailing() {
        Session.delete(directory.resolve("nothing"));
    }

    @Test
    void saysThatThereIsNoPlaceForTemporaryFiles() throws IOException {
        Path missing = directory.resolve("missing");
        TemporaryDirectory.use(missing);
        assertThatThrownBy(Session::start)
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_TEMPORARY_FILES))
                .hasMessageStartingWith("cannot write to the directory for temporary files, " + missing + " (")
                .hasMessageEndingWith("); make it writable, or name another one: java -Djava.io.tmpdir=DIRECTORY");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }
}

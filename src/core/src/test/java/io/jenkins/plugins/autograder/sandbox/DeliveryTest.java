package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engine gets that does not see our files. */
class DeliveryTest {
    @TempDir
    private Path directory;

    private Path submission;
    private Path hosts;

    @BeforeEach
    void create() throws IOException {
        submission = Files.createDirectory(directory.resolve("sub mission+%"));
        hosts = Files.writeString(directory.resolve("hosts"), Delivery.hosts(Optional.of("somehost")));
    }

    private record Entry(String mode, String content) {}

    private static Map<String, Entry> entries(InputStream tar) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (TarArchiveInputStream in = new TarArchiveInputStream(tar, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(
                        entry.getName(),
                        new Entry(
                                Integer.toOctalString(entry.getMode() & 07777),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                assertThat(entry.isFile() || entry.isDirectory()).isTrue();
            }
        }
        return entries;
    }

    private Map<String, Entry> written() throws IOException {
        Path tar = directory.resolve("submission.tar");
        Delivery.write(submission, hosts, tar);
        try (InputStream in = Files.newInputStream(tar)) {
            return entries(in);
        }
    }

    @Test
    void carriesEverythingBelowShared() throws Exception {
        Files.createDirectories(submission.resolve("deep/er"));
        Files.writeString(submission.resolve("deep/er/file.py"), "content");
        Path program = Files.writeString(submission.resolve("run.sh"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("r-xr-xr-x"));
        Path secret = Files.createFile(submission.resolve("secret.py"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assertThat(written())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "shared/", new Entry("777", ""),
                        "etc/hosts", new Entry("644", Files.readString(hosts)),
                        "shared/submission/", new Entry("555", ""),
                        "shared/submission/deep/", new Entry("555", ""),
                        "shared/submission/deep/er/", new Entry("555", ""),
                        "shared/submission/deep/er/file.py", new Entry("444", "content"),
                        "shared/submission/run.sh", new Entry("555", "#!/bin/sh\n"),
                        "shared/submission/secret.py", new Entry("0", "")));
    }

    @Test
    void carriesNamesUnchanged() throws Exception {
        List<String> names = List.of(
                "\u00fcmlaut-e\u0301",
                "\u540d\u524d.py",
                "new\nline",
                "a+b%41&c=d",
                "back\\slash",
                " ",
                "?",
                "#",
                ";x",
                "x".repeat(255),
                "\u00e9".repeat(120));
        for (String name : names) {
            Files.writeString(submission.resolve(name), name);
        }
        Map<String, Entry> written = written();
        List<String> expected = new ArrayList<>(List.of("shared/", "etc/hosts", "shared/submission/"));
        names.forEach(name -> expected.add("shared/submission/" + name));
        assertThat(written.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(written.get("shared/submission/a+b%41&c=d").content()).isEqualTo("a+b%41&c=d");
    }

    @Test
    void carriesADeepTree() throws Exception {
        Path deep = submission;
        for (int i = 0; i < 20; i++) {
            deep = deep.resolve("a-directory-with-a-name-" + i);
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("bottom"), "x");
        assertThat(written()).containsKey("shared/submission/" + submission.relativize(deep) + "/bottom");
    }

    @Test
    void failsAsAWholeIfAFileIsGone() {
        hosts = directory.resolve("gone");
        assertThatThrownBy(this::written).isInstanceOf(IOException.class);
    }

    @Test
    void makesASharedDirectoryForEveryUser() throws Exception {
        assertThat(entries(new ByteArrayInputStream(Delivery.sharedDirectory())))
                .containsExactly(Map.entry("shared/", new Entry("777", "")));
    }

    @Test
    void givesLocalhostAnAddress() {
        assertThat(Delivery.hosts(Optional.empty())).isEqualTo("127.0.0.1\tlocalhost\n::1\tlocalhost\n");
        assertThat(Delivery.hosts(Optional.of("somehost")))
                .isEqualTo("127.0.0.1\tlocalhost\n::1\tlocalhost\n127.0.0.1\tsomehost\n");
    }

    @Test
    void mountsReadOnly() {
        assertThat(Delivery.mounts(submission, Optional.of(hosts)))
                .containsExactly(
                        Map.of(
                                "Type",
                                "bind",
                                "Source",
                                submission.toString(),
                                "Target",
                                "/shared/submission",
                                "ReadOnly",
                                true),
                        Map.of("Type", "bind", "Source", hosts.toString(), "Target", "/etc/hosts", "ReadOnly", true));
        assertThat(Delivery.mounts(submission, Optional.empty())).hasSize(1);
    }
}

package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
    private static final PartRef PART = new PartRef("item", "part");

    @TempDir
    Path directory;

    @Test
    void remembersWhatWasAttachedLastToEachPartOfEachService() throws Exception {
        LedgerFile ledger = ledger("api.coursera.org");
        assertThat(ledger.last("course", PART)).isEmpty();

        ledger.attached("course", PART, "one");
        ledger.attached("course", PART, "two");
        ledger.attached("other", PART, "three");

        assertThat(ledger("api.coursera.org").last("course", PART)).contains("two");
        assertThat(ledger("api.coursera.org").last("other", PART)).contains("three");
        assertThat(ledger("127.0.0.1:1").last("course", PART)).isEmpty();
    }

    @Test
    void forgetsNothingWhereSeveralWriteAtATime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                PartRef part = new PartRef("item", "part" + i);
                all.add(threads.submit(() -> {
                    ledger("service").attached("course", part, "grader");
                    return part;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        for (int i = 0; i < 12; i++) {
            assertThat(ledger("service").last("course", new PartRef("item", "part" + i)))
                    .contains("grader");
        }
    }

    @Test
    void doesNotTakeAnythingElseForItself() throws Exception {
        Files.writeString(directory.resolve("attached.json"), "[]");
        Files.setPosixFilePermissions(directory.resolve("attached.json"), PosixFilePermissions.fromString("rw-------"));

        assertThat(catchThrowable(() -> ledger("service").last("course", PART)))
                .hasMessageContaining("attached.json is not what this program wrote there");
    }

    private LedgerFile ledger(String service) {
        return new LedgerFile(directory.resolve("attached.json"), service, Time.real());
    }
}

package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends a run, nothing of it is left. */
class LifeCycleIT {
    private static final RunRequest ENDLESS = new RunRequest(
            TestImages.DEBIAN,
            Path.of("."),
            Map.of(),
            List.of("sh", "-c", "echo started; sleep 1000"),
            Profiles.PLAIN,
            Profiles.PLAIN.limits().withMemory(64 * Limits.MIB));

    private static RunRequest endless(Path submission) {
        return new RunRequest(
                ENDLESS.image(), submission, Map.of(), ENDLESS.arguments(), ENDLESS.profile(), ENDLESS.limits());
    }

    @Test
    void anInterruptStopsTheRunAndRemovesItsContainer(@TempDir Path submission) throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            AtomicReference<Object> end = new AtomicReference<>();
            Thread runner = new Thread(() -> {
                try {
                    end.set(sandbox.run(endless(submission)));
                } catch (SandboxException | InterruptedException e) {
                    end.set(e);
                }
            });
            runner.start();
            until(() -> isRunning(sandbox));
            runner.interrupt();
            runner.join(30_000);
            assertThat(end.get()).isInstanceOf(InterruptedException.class);
            assertThat(LeftOvers.containers(sandbox)).isEmpty();
        }
    }

    @Test
    void closingTheSandboxRemovesWhatStillRuns(@TempDir Path submission) throws Exception {
        DockerSandbox sandbox = DockerSandbox.open(Optional.empty());
        String session = sandbox.workshop().session().id();
        CompletableFuture<Run> run = CompletableFuture.supplyAsync(() -> {
            try {
                return sandbox.run(endless(submission));
            } catch (SandboxException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        until(() -> isRunning(sandbox));
        sandbox.close();
        sandbox.close();
        assertThatThrownBy(() -> run.get(30, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        try (DockerEngine engine = DockerEngine.open(Optional.empty(), Duration.ofSeconds(20))) {
            assertThat(LeftOvers.containers(engine, session)).isEmpty();
        }
        assertThat(sandbox.workshop().session().directory()).doesNotExist();
    }

    @Test
    void theNextSandboxSweepsWhatAKilledOneLeft(@TempDir Path submission) throws Exception {
        String session;
        Process killed = child(submission);
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(killed.getInputStream(), StandardCharsets.UTF_8))) {
            session = out.readLine();
            try (DockerEngine engine = DockerEngine.open(Optional.empty(), Duration.ofSeconds(20))) {
                until(() -> LeftOvers.containers(engine, session).size() == 2);
                try (DockerSandbox bystander = DockerSandbox.open(Optional.empty())) {
                    bystander.workshop().sweep();
                    assertThat(LeftOvers.containers(engine, session))
                            .as("a living session is left alone")
                            .hasSize(2);
                }
                killed.destroyForcibly().waitFor();
                // More than once, since somebody else's sweep may have a removal under way.
                until(() -> sweptBySomebodyNew(engine, session));
                assertThat(Session.known()).doesNotContain(session);
            }
        } finally {
            killed.destroyForcibly();
        }
    }

    private static boolean sweptBySomebodyNew(DockerEngine engine, String session) {
        try (DockerSandbox next = DockerSandbox.open(Optional.empty())) {
            next.workshop().sweep();
            return LeftOvers.containers(engine, session).isEmpty()
                    && !Session.known().contains(session);
        } catch (SandboxException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTerminatedProcessRemovesItsOwn(@TempDir Path submission) throws Exception {
        Process terminated = child(submission);
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(terminated.getInputStream(), StandardCharsets.UTF_8));
                DockerEngine engine = DockerEngine.open(Optional.empty(), Duration.ofSeconds(20))) {
            String session = out.readLine();
            until(() -> LeftOvers.containers(engine, session).size() == 2);
            terminated.destroy();
            assertThat(terminated.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(LeftOvers.containers(engine, session)).isEmpty();
            assertThat(Session.known()).doesNotContain(session);
        } finally {
            terminated.destroyForcibly();
        }
    }

    @Test
    void tellsThatTheEngineWasLostInTheMiddleOfARun(@TempDir Path submission) throws Exception {
        try (EngineProxy proxy = EngineProxy.start();
                DockerSandbox sandbox = DockerSandbox.open(Optional.of(proxy.address()))) {
            String session = sandbox.workshop().session().id();
            CompletableFuture<SandboxException> failure = CompletableFuture.supplyAsync(() -> {
                try {
                    throw new IllegalStateException(
                            sandbox.run(endless(submission)).toString());
                } catch (SandboxException e) {
                    return e;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            until(() -> isRunning(sandbox));
            proxy.cut();
            SandboxException lost = failure.get(60, TimeUnit.SECONDS);
            assertThat(lost.reason()).isEqualTo(SandboxException.Reason.ENGINE_LOST);
            assertThat(lost)
                    .hasMessageStartingWith("the Docker engine at " + proxy.address() + " was lost while we tried to ");
            try (DockerSandbox direct = DockerSandbox.open(Optional.empty())) {
                // What the lost sandbox could not remove itself; a sweep would once it is over.
                LeftOvers.containers(direct.engine(), session).forEach(direct.engine()::remove);
            }
        }
    }

    @Test
    void saysThatNoEngineAnswers() {
        assertThatThrownBy(() -> DockerSandbox.open(Optional.of("unix:///nowhere/docker.sock")))
                .isInstanceOfSatisfying(SandboxException.class, e -> {
                    assertThat(e.reason()).isEqualTo(SandboxException.Reason.ENGINE_UNREACHABLE);
                    assertThat(e)
                            .hasMessageStartingWith("no Docker engine answers at unix:///nowhere/docker.sock (")
                            .hasMessageEndingWith("); start one (systemctl start docker), or set DOCKER_HOST to where"
                                    + " it listens");
                });
        assertThatThrownBy(() -> DockerSandbox.open(Optional.of("ssh://host")))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("forward the socket");
    }

    @Test
    void leavesNoThreadBehind(@TempDir Path submission) throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            sandbox.run(new RunRequest(
                    TestImages.DEBIAN, submission, Map.of(), List.of("true"), Profiles.PLAIN, ENDLESS.limits()));
        }
        until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.isAlive()
                        && (thread.getName().startsWith("autograder-")
                                || thread.getName().startsWith("docker-java-stream"))));
    }

    /** Another JVM with a sandbox that makes two endless runs; its first line is the session's id. */
    private static Process child(Path submission) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        EndlessSuite.class.getName(),
                        submission.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The main class of that other JVM. */
    static final class EndlessSuite {
        public static void main(String[] args) throws Exception {
            DockerSandbox sandbox = DockerSandbox.open(Optional.empty());
            System.out.println(sandbox.workshop().session().id());
            for (int i = 0; i < 2; i++) {
                new Thread(() -> {
                            try {
                                sandbox.run(endless(Path.of(args[0])));
                            } catch (SandboxException | InterruptedException e) {
                                // The end of this JVM is the point of the test.
                            }
                        })
                        .start();
            }
        }
    }

    private static boolean isRunning(DockerSandbox sandbox) {
        return !LeftOvers.running(sandbox).isEmpty();
    }

    /** Wait until something is so that the engine brings about; fails after a minute. */
    private static void until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what was waited for did not come").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}

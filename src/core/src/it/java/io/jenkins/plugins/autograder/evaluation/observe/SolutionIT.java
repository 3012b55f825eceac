package io.jenkins.plugins.autograder.evaluation.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.Image;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.RunRequest;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The solution's observations, which are made once; and what is said of images that will not do. */
class SolutionIT {
    @TempDir
    private Path directory;

    private Path solution;
    private Path cache;
    private CountingSandbox sandbox;

    /** Counts runs, by whether they were told of a submission. */
    private static final class CountingSandbox implements Sandbox {
        private final Sandbox sandbox;
        private final AtomicInteger runs = new AtomicInteger();

        CountingSandbox(Sandbox sandbox) {
            this.sandbox = sandbox;
        }

        @Override
        public Run run(RunRequest request) throws SandboxException, InterruptedException {
            runs.incrementAndGet();
            return sandbox.run(request);
        }

        @Override
        public Image image(String name) throws SandboxException {
            return sandbox.image(name);
        }

        @Override
        public String description() {
            return sandbox.description();
        }

        @Override
        public boolean isolates() {
            return sandbox.isolates();
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        sandbox = new CountingSandbox(DockerSandbox.open(Optional.empty()));
        solution = Files.createDirectory(directory.resolve("soln"));
        cache = directory.resolve("cache");
        Files.writeString(solution.resolve(Lab.FILE), "import time\ndef f(): return time.time_ns()\n");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Observer observer() {
        return new Observer(sandbox, AnswerCache.in(cache, 10_000_000));
    }

    private ObserveRequest request(Payload payload) {
        return new ObserveRequest(Lab.PYTHON, solution, Plan.of(Lab.FILE, List.of(payload)));
    }

    private int runsOf(Callable<?> action) throws Exception {
        int before = sandbox.runs.get();
        action.call();
        return sandbox.runs.get() - before;
    }

    @Test
    void isLookedAtOnce() throws Exception {
        Observer observer = observer();
        ObserveRequest request = request(Lab.call("f"));

        Observations first = observer.solution(request);
        assertThat(observer.solution(request)).isEqualTo(first);
        assertThat(observer().solution(request)).as("by another program").isEqualTo(first);
        assertThat(sandbox.runs).as("to make the driver ready, and to look").hasValue(2);
    }

    @Test
    void isLookedAtAgainWhenAnythingChanges() throws Exception {
        Observer observer = observer();
        observer.solution(request(Lab.call("f")));

        assertThat(runsOf(() -> observer.solution(request(Lab.block("f()"))))).isEqualTo(1);
        assertThat(runsOf(() -> observer.solution(request(Lab.call(Lab.within(Duration.ofSeconds(7)), "f")))))
                .isEqualTo(1);
        Files.writeString(solution.resolve("data.txt"), "more");
        assertThat(runsOf(() -> observer.solution(request(Lab.call("f"))))).isEqualTo(1);
        assertThat(runsOf(() -> observer.solution(request(Lab.call("f"))))).isZero();
    }

    @Test
    void isNotKeptWhereItWasNotWhole() throws Exception {
        Files.writeString(solution.resolve(Lab.FILE), "def f():\n    while True: pass\n");
        ObserveRequest request = request(Lab.call(Lab.within(Duration.ofMillis(500)), "f"));
        Observer observer = observer();

        assertThat(observer.solution(request).payloads().get(0).outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(runsOf(() -> observer.solution(request))).isEqualTo(1);
    }

    @Test
    void isMadeAgainWhereTheCacheIsDamaged() throws Exception {
        ObserveRequest request = request(Lab.call("f"));
        observer().solution(request);
        for (String damage : List.of("", "nonsense", "x".repeat(5000))) {
            try (Stream<Path> files = Files.list(cache)) {
                for (Path file : files.toList()) {
                    Files.writeString(file, damage);
                }
            }
            assertThat(runsOf(() -> observer().solution(request))).as(damage).isEqualTo(2);
            assertThat(runsOf(() -> observer().solution(request))).as("mended").isZero();
        }
    }

    @Test
    void isLookedAtOnceByManyThreads() throws Exception {
        Observer observer = observer();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Observations>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> observer.solution(request(Lab.call("f")))));
            }
            Observations first = all.get(0).get();
            for (Future<Observations> one : all) {
                assertThat(one.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(sandbox.runs).hasValue(2);
    }

    @Test
    void parsesTextsOnce() throws Exception {
        Observer observer = observer();
        List<Parsed> first = observer.parse(Lab.PYTHON, List.of("_ + _"));

        assertThat(runsOf(() -> observer().parse(Lab.PYTHON, List.of("_ + _")))).isZero();
        assertThat(observer().parse(Lab.PYTHON, List.of("_ + _"))).isEqualTo(first);
        assertThat(runsOf(() -> observer.parse(Lab.PYTHON, List.of("_ - _")))).isEqualTo(1);
    }

    @Test
    void saysThatAnImageHasNoPython() {
        assertThatThrownBy(() -> observer()
                        .solution(new ObserveRequest(
                                "no-such-image-at-all:none", solution, Plan.of(Lab.FILE, List.of()))))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("no-such-image-at-all:none");
    }
}

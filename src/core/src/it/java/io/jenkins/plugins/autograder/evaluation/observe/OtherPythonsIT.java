package io.jenkins.plugins.autograder.evaluation.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import io.jenkins.plugins.autograder.sandbox.Image;
import io.jenkins.plugins.autograder.sandbox.Launch;
import io.jenkins.plugins.autograder.sandbox.ProcessSandbox;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.RunRequest;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The driver under every Python at hand, as plain processes: what an honest submission shows is the same as in a
 * container.
 */
class OtherPythonsIT {
    private static final int OLDEST = 8;
    private static final int NEWEST = 20;

    private static final String SOURCE = """
            '''Work.'''
            import math
            LIMIT = 3
            class Shape:
                def __init__(self, corners): self.corners = corners
            def grow(items, by=1):
                items.append(by)
                print("grown to", len(items))
                return items
            def ask():
                return int(input("How many? "))
            def fail():
                return {}["key"]
            def big(): return 2 ** 20000
            if LIMIT = 4:
                pass
            """;

    /** Runs what is to be launched with another Python. */
    private record With(Path python, Sandbox sandbox) implements Sandbox {
        @Override
        public Run run(RunRequest request) throws SandboxException, InterruptedException {
            Launch launch = request.launch().orElseThrow();
            List<String> command = new ArrayList<>(launch.command());
            command.set(0, python.toString());
            return sandbox.run(new RunRequest(
                    request.image(),
                    request.submission(),
                    request.environment(),
                    request.arguments(),
                    request.profile(),
                    request.limits(),
                    Optional.of(new Launch(command, launch.input()))));
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

    @TestFactory
    Stream<DynamicTest> showTheSame() throws Exception {
        List<Observation> expected;
        try (Lab lab = Lab.inContainers()) {
            expected = comparable(observe(lab));
        }
        assertThat(expected).allMatch(seen -> seen.outcome() != Outcome.CRASHED);
        return pythons().entrySet().stream()
                .map(python -> DynamicTest.dynamicTest(python.getKey(), () -> {
                    try (Lab lab = Lab.in(new With(python.getValue(), new ProcessSandbox(Map.of())))) {
                        Observations seen = observe(lab);
                        assertThat(comparable(seen)).isEqualTo(expected);
                        assertThat(seen.sources().get(0).tree()).isPresent();
                        assertThat(seen.sources().get(0).docstrings()).containsEntry("", "Work.");
                        assertThat(seen.sources().get(0).repairs())
                                .extracting(SourceObservation.Repair::line)
                                .containsExactly(15, 16);
                    }
                }));
    }

    private static Observations observe(Lab lab) throws Exception {
        return lab.observe(
                SOURCE,
                Lab.program(),
                Lab.call("grow", "[1, 2]", "{'a': (3.5, None)}"),
                Lab.call(Conditions.DEFAULT.withInputs(new Inputs(List.of("12"), Inputs.Policy.ERROR)), "ask"),
                Lab.call("fail"),
                Lab.call("big"),
                Lab.block("shape = Shape(4)\nshape"),
                Lab.block("math.hypot(3, 4)"),
                Lab.block("import sys; sys.exit(3)"),
                Lab.block("while True: pass", Lab.within(Duration.ofSeconds(2))),
                Lab.block(
                        "open('out.txt', 'w').write('x')",
                        Conditions.DEFAULT.withCapture(Capture.OUTPUT.withFiles(List.of("out.txt")))),
                Lab.block("__import__('random').random()", Conditions.DEFAULT.withRepetition(Repetition.seeded(3))));
    }

    /** What does not differ from version to version: all but durations, and the columns of exceptions. */
    private static List<Observation> comparable(Observations seen) {
        return seen.payloads().stream()
                .map(one -> new Observation(
                        one.payload(),
                        new Ending(
                                one.outcome(),
                                one.end().stage(),
                                one.failure().map(OtherPythonsIT::withoutColumns),
                                one.end().exit(),
                                one.end().signal(),
                                Duration.ZERO),
                        one.value(),
                        one.samples(),
                        one.arguments(),
                        one.printed(),
                        one.files()))
                .toList();
    }

    private static Failure withoutColumns(Failure failure) {
        return new Failure(
                failure.type(),
                failure.message(),
                failure.traceback().stream()
                        .map(frame -> new Failure.Frame(
                                frame.file(), frame.line(), OptionalInt.empty(), frame.name(), frame.text()))
                        .toList());
    }

    /** Of the PATH, and of pyenv. */
    private static Map<String, Path> pythons() throws IOException {
        Map<String, Path> pythons = new LinkedHashMap<>();
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Path pyenv = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        List<Path> directories = new ArrayList<>();
        if (Files.isDirectory(pyenv)) {
            try (Stream<Path> versions = Files.list(pyenv)) {
                versions.sorted().map(version -> version.resolve("bin")).forEach(directories::add);
            }
        }
        for (String directory : path.split(File.pathSeparator)) {
            if (!directory.endsWith("shims")) {
                directories.add(Path.of(directory));
            }
        }
        for (Path directory : directories) {
            IntStream.rangeClosed(OLDEST, NEWEST)
                    .mapToObj(minor -> directory.resolve("python3." + minor))
                    .filter(Files::isExecutable)
                    .forEach(python -> pythons.putIfAbsent(python.getFileName().toString(), python));
        }
        return pythons;
    }

    /** Such as images have that put one first on their PATH. */
    @Test
    void findThePackagesOfTheirEnvironment(@TempDir Path environment) throws Exception {
        Path python = python();
        Files.createSymbolicLink(
                Files.createDirectory(environment.resolve("bin")).resolve("python3"), python);
        Files.writeString(environment.resolve("pyvenv.cfg"), "home = " + python.getParent() + "\n");
        for (int minor = OLDEST; minor <= NEWEST; minor++) {
            Path packages = Files.createDirectories(environment.resolve("lib/python3." + minor + "/site-packages/own"));
            Files.writeString(packages.resolve("__init__.py"), "name = 'of the environment'\n");
        }
        try (Lab lab = Lab.in(new With(environment.resolve("bin/python3"), new ProcessSandbox(Map.of())))) {
            Observations seen = lab.observe("import own, sys\n", Lab.variable("own.name"), Lab.variable("sys.prefix"));

            assertThat(seen.payloads().get(0).value())
                    .as(seen.payloads().toString())
                    .contains(ActionsIT.text("of the environment"));
            assertThat(seen.payloads().get(1).value()).contains(ActionsIT.text(environment.toString()));
        }
    }

    /** The program itself, where the PATH has but a script that chooses one. */
    private static Path python() throws IOException {
        Process asked = new ProcessBuilder("python3", "-c", "import sys; print(sys.executable)").start();
        return Path.of(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    /** Guards the oldest version, also where it is not at hand. */
    @Test
    void useNothingNewerThanPython38() throws Exception {
        try (Lab lab = Lab.inContainers()) {
            List<String> names = new ArrayList<>(DriverFiles.NAMES);
            names.addAll(List.of(DriverFiles.BOOTSTRAP, DriverFiles.PREPARE, DriverFiles.START));
            DriverFiles driver = new DriverFiles();
            List<ProvidedFile> files = names.stream()
                    .map(name -> ProvidedFile.of(name, driver.text(name)))
                    .toList();
            Observation seen = lab.see(
                    "import ast, glob\n",
                    Lab.block(
                            "[ast.parse(open(name).read(), name, feature_version=(3, 8)) and name for name in sorted(glob.glob('*.py'))]",
                            Conditions.DEFAULT.withSurroundings(Surroundings.NONE.withFiles(files))));

            assertThat(seen.value()).as(seen.toString()).hasValueSatisfying(value -> assertThat(
                            ((Value.Items) value).items())
                    .hasSize(names.size() + 1));
        }
    }
}

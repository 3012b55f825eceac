package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ProcessSandbox;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the tests look at submissions: writes them, and looks at them in a sandbox of its own. */
final class Lab implements AutoCloseable {
    /** Python with its standard library; {@code ./verify} provides it where it cannot be pulled. */
    static final String PYTHON = "python:3.11-slim-bookworm";

    /** The file that is handed in. */
    static final String FILE = "work.py";

    private final Sandbox sandbox;
    private final Observer observer;
    private final Path directory;

    private Lab(Sandbox sandbox) throws IOException {
        this.sandbox = sandbox;
        this.observer = new Observer(sandbox, AnswerCache.inMemory());
        this.directory = Files.createTempDirectory("autograder-test-lab-");
    }

    static Lab in(Sandbox sandbox) throws IOException {
        return new Lab(sandbox);
    }

    static Lab inContainers() throws SandboxException, IOException {
        return new Lab(DockerSandbox.open(Optional.empty()));
    }

    static Lab inProcesses() throws SandboxException, IOException {
        return new Lab(new ProcessSandbox(Map.of()));
    }

    Observer observer() {
        return observer;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** A new directory with these files, each {@code name, content}. */
    Path submission(String... namesAndContents) throws IOException {
        Path submission = Files.createTempDirectory(directory, "submission-");
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Path file = submission.resolve(namesAndContents[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, namesAndContents[i + 1]);
        }
        return submission;
    }

    Observations observe(Path submission, Plan plan) throws SandboxException, InterruptedException {
        return observer.observe(new ObserveRequest(PYTHON, submission, plan));
    }

    Observations observe(String source, Payload... payloads)
            throws SandboxException, InterruptedException, IOException {
        return observe(submission(FILE, source), Plan.of(FILE, unlike(payloads)));
    }

    /** The same payloads, with ids that differ. */
    private static List<Payload> unlike(Payload... payloads) {
        List<Payload> unlike = new ArrayList<>();
        for (Payload payload : payloads) {
            boolean taken = unlike.stream().anyMatch(other -> other.id().equals(payload.id()));
            String id = taken ? payload.id() + " again " + unlike.size() : payload.id();
            unlike.add(new Payload(id, payload.file(), payload.action(), payload.conditions()));
        }
        return unlike;
    }

    /** What was seen of one payload alone. */
    Observation see(String source, Payload payload) throws SandboxException, InterruptedException, IOException {
        return observe(source, payload).payloads().get(0);
    }

    static Payload program(Conditions conditions) {
        return new Payload("program", FILE, new Action.Import(true, List.of()), conditions);
    }

    static Payload program() {
        return program(Conditions.DEFAULT);
    }

    static Payload block(String code) {
        return block(code, Conditions.DEFAULT);
    }

    static Payload block(String code, Conditions conditions) {
        return new Payload(code, FILE, new Action.Block(code), conditions);
    }

    static Payload variable(String name) {
        return new Payload(name, FILE, new Action.Variable(name), Conditions.DEFAULT);
    }

    static Payload call(String function, String... arguments) {
        return call(Conditions.DEFAULT, function, arguments);
    }

    static Payload call(Conditions conditions, String function, String... arguments) {
        List<Expression> expressions =
                Arrays.stream(arguments).map(Expression::fresh).toList();
        return new Payload(
                function + expressions,
                FILE,
                new Action.Call(function, expressions, Map.of(), true, Optional.empty()),
                conditions);
    }

    static Conditions within(Duration time) {
        return Conditions.DEFAULT.withTimeLimit(time);
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

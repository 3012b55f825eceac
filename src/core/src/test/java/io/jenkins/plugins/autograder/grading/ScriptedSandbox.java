package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.sandbox.Image;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.RunRequest;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A sandbox that runs nothing: a script says what comes of a submission, and what was asked for is kept. */
final class ScriptedSandbox implements Sandbox {

    /** What the sandbox sees of a submission: file names with their content. */
    interface Script {
        Run run(Map<String, String> submission) throws SandboxException, InterruptedException;
    }

    private final Script script;
    private final List<RunRequest> requests = new CopyOnWriteArrayList<>();

    ScriptedSandbox(Script script) {
        this.script = script;
    }

    /** Each submission holds one file, and that holds the score. */
    static ScriptedSandbox scoring() {
        return new ScriptedSandbox(submission -> Runs.answering(score(submission), "well"));
    }

    /** The score in the submission's only file; 0 where there is none in it. */
    static double score(Map<String, String> submission) {
        try {
            return Double.parseDouble(String.join("", submission.values()).strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    List<RunRequest> requests() {
        return requests;
    }

    @Override
    public Run run(RunRequest request) throws SandboxException, InterruptedException {
        requests.add(request);
        return script.run(content(request.submission()));
    }

    @Override
    public Image image(String name) throws SandboxException {
        if (name.equals("missing")) {
            throw new SandboxException(
                    SandboxException.Reason.IMAGE_MISSING, "there is no image missing; build it, or mend its name");
        }
        return new Image(name, "sha256:12");
    }

    @Override
    public String description() {
        return "a script";
    }

    @Override
    public boolean isolates() {
        return true;
    }

    @Override
    public void close() {}

    private static Map<String, String> content(Path submission) {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(submission)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                content.put(
                        submission.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }
}

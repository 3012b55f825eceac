package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.sandbox.Launch;
import io.jenkins.plugins.autograder.sandbox.Outcome;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.RunRequest;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the driver ready for the Python of an image: compiled once, it starts at once for every submission. */
final class Interpreters {
    private final Sandbox sandbox;
    private final AnswerCache cache;
    private final DriverFiles driver;

    Interpreters(Sandbox sandbox, AnswerCache cache, DriverFiles driver) {
        this.sandbox = sandbox;
        this.cache = cache;
        this.driver = driver;
    }

    /**
     * The driver's code for an image.
     *
     * @throws SandboxException if the image has no Python that is new enough
     */
    byte[] code(String image) throws SandboxException, InterruptedException {
        CacheKey key = new CacheKey("driver").with(driver.fingerprint()).with(Images.id(sandbox, image));
        return cache.get(key, () -> prepare(image));
    }

    private byte[] prepare(String image) throws SandboxException, InterruptedException {
        Messages messages = new Messages().add(driver.text(DriverFiles.PREPARE)).count(DriverFiles.NAMES.size());
        DriverFiles.NAMES.forEach(name -> messages.add(name).add(driver.text(name)));
        Run run;
        try (NoSubmission nothing = NoSubmission.create()) {
            run = sandbox.run(new RunRequest(
                    image,
                    nothing.directory(),
                    Setup.ENVIRONMENT,
                    List.of(),
                    Setup.PROFILE,
                    Setup.limits(),
                    Optional.of(new Launch(driver.command(), messages.toTheEnd()))));
        }
        byte[] printed = run.stdout().content();
        int line = indexOfLineEnd(printed);
        if (run.outcome() != Outcome.COMPLETED || line < 0) {
            throw unfit(
                    image,
                    "has no Python 3 that runs (" + run.detail() + lastWords(run)
                            + "); take one with python3 on its PATH, such as python:3.12-slim");
        }
        if (line + 1 == printed.length) {
            throw unfit(
                    image,
                    "has Python " + new String(printed, 0, line, StandardCharsets.US_ASCII)
                            + "; it has to be 3.8 or newer, as in python:3.12-slim");
        }
        return Arrays.copyOfRange(printed, line + 1, printed.length);
    }

    static SandboxException unfit(String image, String why) {
        return new SandboxException(Reason.IMAGE_UNFIT, "the image " + image + " " + why);
    }

    /** The last line of what a run said, where it was ours alone. */
    static String lastWords(Run run) {
        List<String> lines = run.stderr().text().strip().lines().toList();
        return lines.isEmpty() || lines.get(0).isEmpty() ? "" : ": " + lines.get(lines.size() - 1);
    }

    private static int indexOfLineEnd(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}

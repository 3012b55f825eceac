package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.lint.subject.Environment;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.EngineFacts;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.File;
import java.util.Optional;

/** What the linter asks an engine for. */
public interface LintEngine {
    /**
     * Read an image: what it says of itself, and its files.
     *
     * @param image its name
     * @param profile the production environment to look at it for
     */
    GraderImage image(String image, Profile profile) throws SandboxException, InterruptedException;

    /** What the engine says of itself, or why none answers. */
    Environment environment() throws SandboxException, InterruptedException;

    /** That engine. */
    static LintEngine of(DockerSandbox sandbox) {
        return new LintEngine() {
            @Override
            public GraderImage image(String image, Profile profile) throws SandboxException, InterruptedException {
                return EngineImages.read(sandbox, image, profile);
            }

            @Override
            public Environment environment() throws SandboxException, InterruptedException {
                EngineFacts facts = sandbox.facts();
                return new Environment(Optional.of(facts), "", freeSpace(facts));
            }
        };
    }

    /** No engine: whoever asks for an image is told so. */
    static LintEngine none() {
        return none("no engine was asked");
    }

    /** No engine, for a reason. */
    static LintEngine none(String whyNot) {
        return new LintEngine() {
            @Override
            public GraderImage image(String image, Profile profile) throws SandboxException {
                throw new SandboxException(
                        SandboxException.Reason.ENGINE_UNREACHABLE,
                        "to look at the image " + image + " an engine is needed");
            }

            @Override
            public Environment environment() {
                return new Environment(Optional.empty(), whyNot, Optional.empty());
            }
        };
    }

    /** The bytes that are free where the engine keeps its images; absent where that is another machine. */
    private static Optional<Long> freeSpace(EngineFacts facts) {
        File directory = new File(facts.directory());
        return facts.local() && directory.exists() ? Optional.of(directory.getUsableSpace()) : Optional.empty();
    }
}

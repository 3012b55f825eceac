package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;

/** Something that goals look at. */
public sealed interface Context {

    /** By which goals name it; unique in a rubric. */
    String id();

    /** What people read of it. */
    Description description();

    /** The file of the submission that it is about. */
    String file();

    /**
     * A file that was handed in, as code.
     *
     * @param file its name
     */
    record OfFile(String id, Description description, String file) implements Context {
        public OfFile {
            Require.that(!id.isBlank() && !file.isBlank(), "id or file of a context is blank; it needs both");
        }
    }

    /**
     * Something that was run.
     *
     * @param payload the id of what was run
     * @param file in which that is
     */
    record OfRun(String id, Description description, String file, String payload) implements Context {
        public OfRun {
            Require.that(
                    !id.isBlank() && !file.isBlank() && !payload.isBlank(),
                    "id, file or payload of a context is blank; it needs all of them");
        }
    }
}

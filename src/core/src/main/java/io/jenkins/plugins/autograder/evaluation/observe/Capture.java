package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.List;

/**
 * What is kept of what a payload prints and writes.
 *
 * @param output whether standard output is kept, with the inputs that were asked for
 * @param errors whether an exception is no failure: its traceback becomes the end of the output
 * @param stderr whether standard error is kept, apart from the output
 * @param files in the working directory, whose contents are kept as they are after the clean-up
 */
public record Capture(boolean output, boolean errors, boolean stderr, List<String> files) {
    /** Output and standard error; no files. */
    public static final Capture OUTPUT = new Capture(true, false, true, List.of());

    public Capture {
        files = List.copyOf(files);
        files.forEach(file -> RelativePath.require("a file to capture", file));
    }

    public Capture withErrors(boolean asOutput) {
        return new Capture(output, asOutput, stderr, files);
    }

    public Capture withFiles(List<String> names) {
        return new Capture(output, errors, stderr, names);
    }
}

package io.jenkins.plugins.autograder.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What every benchmark of one run shares.
 *
 * @param report takes the results
 * @param image the grader
 * @param scratch a directory of this run's own
 * @param socket where the engine listens
 * @param program the command that starts our command line
 */
record Setting(Report report, BenchImage image, Path scratch, Path socket, List<String> program) {}

package io.jenkins.plugins.autograder.sandbox;

import java.util.List;
import java.util.OptionalInt;

/**
 * One execution in the sandbox.
 *
 * @param outcome how it ended
 * @param detail one sentence with the figures behind the outcome, for people; never machine-read
 * @param exitCode of the grader's process; absent where it never started
 * @param usage what it used
 * @param stdout what it printed on standard output
 * @param stderr what it printed on standard error
 * @param results the files that the request asked for, in its order
 * @param notes what an author should know beside the outcome, such as links left out of the submission
 */
public record Run(
        Outcome outcome,
        String detail,
        OptionalInt exitCode,
        Usage usage,
        Output stdout,
        Output stderr,
        List<ResultFile> results,
        List<String> notes) {
    public Run {
        results = List.copyOf(results);
        notes = List.copyOf(notes);
    }

    /** A run whose entry point could not be executed. */
    static Run neverStarted(String diagnosis, RunRequest request, List<String> notes) {
        return new Run(
                Outcome.FAILED_TO_START,
                diagnosis,
                OptionalInt.empty(),
                Usage.NONE,
                Output.NONE,
                Output.NONE,
                request.profile().resultPaths().stream()
                        .map(ResultFile::missing)
                        .toList(),
                notes);
    }
}

package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One execution of a suite. A thread holds no more than the result it is at work on. */
final class SuiteExecution {
    private final List<Example> examples;
    private final ExampleRunner runner;
    private final ResultSpool spool;
    private final SuiteListener listener;
    private final Workers workers = new Workers("suite");
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private Optional<String> interruption = Optional.empty();
    private int done;

    SuiteExecution(List<Example> examples, ExampleRunner runner, ResultSpool spool, SuiteListener listener) {
        this.examples = examples;
        this.runner = runner;
        this.spool = spool;
        this.listener = listener;
    }

    /** Run all examples; afterwards each has a result in the spool. What a listener throws comes out of here. */
    void run(int parallel, boolean stopsAtFirst) throws IOException {
        listener.started(examples.size());
        interruption = workers.run(
                parallel,
                examples.size(),
                index -> listener.exampleStarted(examples.get(index).name()),
                index -> finished(index, runner.run(examples.get(index)), stopsAtFirst));
        for (int index = 0; index < examples.size(); index++) {
            if (!spool.has(index)) {
                keep(index, runner.notRun(examples.get(index)));
            }
        }
    }

    /** How the examples came out, once all have run. */
    SuiteResult.Counts counts() {
        return new SuiteResult.Counts(
                verdicts.getOrDefault(Verdict.AS_EXPECTED, 0),
                verdicts.getOrDefault(Verdict.UNEXPECTED, 0),
                verdicts.getOrDefault(Verdict.VARIED, 0),
                verdicts.getOrDefault(Verdict.NOT_RUN, 0));
    }

    /** Why the suite ended before its time. */
    Optional<String> interruption() {
        return interruption;
    }

    private void finished(int index, ExampleResult result, boolean stopsAtFirst) throws IOException {
        synchronized (workers) {
            keep(index, result);
            done++;
            listener.finished(result, done, examples.size());
            if (stopsAtFirst && result.verdict() != Verdict.AS_EXPECTED) {
                workers.enough();
            }
        }
    }

    private void keep(int index, ExampleResult result) throws IOException {
        spool.put(index, result);
        verdicts.merge(result.verdict(), 1, Integer::sum);
    }
}

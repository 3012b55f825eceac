package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One execution of a suite: a few threads that each take the next example until there is none, or until something stops
 * them. A thread holds no more than the result it is at work on.
 */
final class SuiteExecution {
    private final List<Example> examples;
    private final ExampleRunner runner;
    private final ResultSpool spool;
    private final SuiteListener listener;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

    private int next;
    private int done;
    private boolean failFast;
    private boolean stopped;
    private Optional<String> interruption = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();

    SuiteExecution(List<Example> examples, ExampleRunner runner, ResultSpool spool, SuiteListener listener) {
        this.examples = examples;
        this.runner = runner;
        this.spool = spool;
        this.listener = listener;
    }

    /** Run all examples; afterwards each has a result in the spool. What a listener throws comes out of here. */
    void run(int parallel, boolean stopsAtFirst) throws IOException {
        failFast = stopsAtFirst;
        listener.started(examples.size());
        for (int i = 1; i <= Math.min(parallel, examples.size()); i++) {
            Thread thread = new Thread(this::work, "grading-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        awaitThreads();
        rethrow();
        for (int index = 0; index < examples.size(); index++) {
            if (!spool.has(index)) {
                keep(index, runner.notRun(examples.get(index)));
            }
        }
    }

    synchronized SuiteResult.Counts counts() {
        return new SuiteResult.Counts(
                verdicts.getOrDefault(Verdict.AS_EXPECTED, 0),
                verdicts.getOrDefault(Verdict.UNEXPECTED, 0),
                verdicts.getOrDefault(Verdict.VARIED, 0),
                verdicts.getOrDefault(Verdict.NOT_RUN, 0));
    }

    synchronized Optional<String> interruption() {
        return interruption;
    }

    private void work() {
        try {
            for (Optional<Integer> index = take(); index.isPresent(); index = take()) {
                finish(index.get(), runner.run(examples.get(index.get())));
            }
        } catch (InterruptedException e) {
            stop("the suite was stopped on request");
        } catch (SandboxException e) {
            stop(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private synchronized Optional<Integer> take() {
        if (stopped || next == examples.size()) {
            return Optional.empty();
        }
        listener.exampleStarted(examples.get(next).name());
        return Optional.of(next++);
    }

    private synchronized void finish(int index, ExampleResult result) throws IOException {
        keep(index, result);
        done++;
        listener.finished(result, done, examples.size());
        stopped = stopped || (failFast && result.verdict() != Verdict.AS_EXPECTED);
    }

    private synchronized void keep(int index, ExampleResult result) throws IOException {
        spool.put(index, result);
        verdicts.merge(result.verdict(), 1, Integer::sum);
    }

    /** The first reason counts: stopping one thread makes others end as well. */
    private synchronized void stop(String reason) {
        stopped = true;
        interruption = interruption.or(() -> Optional.of(reason));
        threads.forEach(Thread::interrupt);
    }

    private synchronized void fail(Throwable thrown) {
        failure = failure.or(() -> Optional.of(thrown));
        stop("the suite failed");
    }

    /** Wait for all threads, also when interrupted: each has a grader to remove. */
    private void awaitThreads() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            boolean ended = false;
            while (!ended) {
                try {
                    thread.join();
                    ended = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop("the suite was stopped on request");
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void rethrow() throws IOException {
        Throwable thrown = failure.orElse(null);
        if (thrown instanceof IOException e) {
            throw e;
        }
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }
}

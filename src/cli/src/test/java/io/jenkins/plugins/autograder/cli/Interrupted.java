package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A command that was interrupted while its grader was at work.
 *
 * @param result what it said then
 * @param grader the process id of the grader
 */
record Interrupted(Terminal.Result result, long grader) {

    /**
     * Run a command and interrupt it.
     *
     * @param command gets the path of a pipe, to which its grader writes its process id when it has begun
     */
    static Interrupted once(Path directory, Function<Path, Terminal.Result> command) throws Exception {
        Path begun = directory.resolve("begun");
        assertThat(new ProcessBuilder("mkfifo", begun.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Terminal.Result> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> result.complete(command.apply(begun)), "interrupted-command");
        thread.setDaemon(true);
        thread.start();
        long grader = Long.parseLong(Files.readString(begun).strip());
        thread.interrupt();
        return new Interrupted(result.get(60, TimeUnit.SECONDS), grader);
    }
}

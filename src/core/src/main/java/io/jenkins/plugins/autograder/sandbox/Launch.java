package io.jenkins.plugins.autograder.sandbox;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;

/**
 * A program that is started in place of the image's entry point, and told things on its standard input. What it is told
 * is in no file, no argument and no variable, so that other processes of the run do not see it.
 *
 * <p>The input has no end that can be relied on: the program has to know from what it reads when it has read all.
 *
 * @param command program and arguments
 * @param input what it is told, one part after the other; parts are never changed
 */
public record Launch(List<String> command, List<byte[]> input) {
    public Launch {
        command = List.copyOf(command);
        input = List.copyOf(input);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command is empty; give the program to start, and its arguments");
        }
    }

    /** The whole input. */
    InputStream open() {
        return new SequenceInputStream(Collections.enumeration(
                input.stream().map(ByteArrayInputStream::new).toList()));
    }
}

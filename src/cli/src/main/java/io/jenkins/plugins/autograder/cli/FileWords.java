package io.jenkins.plugins.autograder.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file. The system's own exceptions often hold no more than its name. */
final class FileWords {
    private FileWords() {}

    static String of(IOException failure) {
        if (!(failure instanceof FileSystemException system) || system.getFile() == null) {
            return String.valueOf(failure.getMessage());
        }
        return system.getFile() + ": " + what(system);
    }

    private static String what(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "you may not read or write this; see its owner and mode with: ls -ld";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or directory, and none can be made here";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "this is no directory; name another place";
        }
        return failure.getReason() == null ? "this cannot be read or written" : failure.getReason();
    }
}

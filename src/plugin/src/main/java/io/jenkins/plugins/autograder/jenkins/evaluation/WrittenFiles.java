package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.jenkins.Console;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that were written, as people know them: from the workspace on, with slashes. */
final class WrittenFiles {
    private final Path workspace;
    private final Console console;
    private final List<String> paths = new ArrayList<>();

    WrittenFiles(Path workspace, Console console) {
        this.workspace = workspace;
        this.console = console;
    }

    void add(Path file) {
        Path known = file.startsWith(workspace) ? workspace.relativize(file) : file;
        String path = known.normalize().toString().replace(File.separatorChar, '/');
        paths.add(path);
        console.say("wrote " + path);
    }

    List<String> paths() {
        return paths;
    }
}

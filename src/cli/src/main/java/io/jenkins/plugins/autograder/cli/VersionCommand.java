package io.jenkins.plugins.autograder.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
@Command(name = "version", description = "Print the version.")
final class VersionCommand implements Runnable {
    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().println("autograder " + Main.version());
    }

    /** The version for picocli's own option. */
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"autograder " + Main.version()};
        }
    }
}

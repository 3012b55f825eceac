package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.report.view.Words;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what a profile imitates, and what it cannot. */
@Command(
        name = "profile",
        description = "Say which production environment a profile imitates, and how far. Without a name, list them.")
final class ProfileCommand implements Runnable {
    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            converter = Converters.OfProfile.class,
            description = "coursera-v1, coursera-v2 or plain.")
    @Nullable Profile profile;

    ProfileCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (profile == null) {
            Profiles.all().forEach(each -> console.out().printf("%-12s %s%n", each.name(), each.summary()));
        } else {
            print(profile);
        }
    }

    private void print(Profile shown) {
        console.out().println(shown.name() + ": " + shown.summary());
        console.out().println();
        console.out().println("What a run does as production does:");
        shown.imitated().forEach(clause -> console.out().println("  + " + clause));
        console.out().println();
        console.out().println("What it cannot, or does not:");
        shown.notImitated().forEach(clause -> console.out().println("  - " + clause));
        console.out().println();
        console.out().println("Limits: " + Words.limits(shown.limits()));
    }
}

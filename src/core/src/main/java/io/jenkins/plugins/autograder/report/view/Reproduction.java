package io.jenkins.plugins.autograder.report.view;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.Parameters;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The commands that do again what a report tells of. */
public final class Reproduction {

    private static final String PROGRAM = "./autograder";

    /** Stands for the command that ran in place of a container, which a result does not have. */
    public static final String PROCESS = "COMMAND";

    private Reproduction() {}

    /** The command that grades the whole suite again, for a shell. */
    public static String ofSuite(SuiteInfo info) {
        List<String> words = new ArrayList<>(List.of(
                PROGRAM,
                "grade",
                "examples",
                info.image().name(),
                operand(info.suite().toString()),
                "--profile",
                info.profile()));
        addSettings(words, info);
        if (info.repeat() > 1) {
            words.addAll(List.of("--repeat", Integer.toString(info.repeat())));
        }
        return ShellWords.join(words);
    }

    /**
     * The command that grades one example again, for a shell; absent for a standing check, whose submission was made for
     * the run and is gone.
     */
    public static Optional<String> ofExample(SuiteInfo info, ExampleResult result) {
        if (result.kind() == ExampleResult.Kind.STANDING_CHECK) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of(
                PROGRAM,
                "grade",
                "local",
                info.image().name(),
                operand(result.submission().toString()),
                "--profile",
                info.profile()));
        Parameters parameters = result.parameters();
        parameters.part().ifPresent(part -> words.addAll(List.of("--part", part)));
        parameters.user().ifPresent(user -> words.addAll(List.of("--user", user)));
        parameters.filename().ifPresent(name -> words.addAll(List.of("--filename", name)));
        new TreeMap<>(parameters.environment())
                .forEach((key, value) -> words.addAll(List.of("--env", key + "=" + value)));
        addSettings(words, info);
        if (!parameters.arguments().isEmpty()) {
            words.add("--");
            words.addAll(parameters.arguments());
        }
        return Optional.of(ShellWords.join(words));
    }

    private static void addSettings(List<String> words, SuiteInfo info) {
        Optional<Limits> usual = Profiles.named(info.profile()).map(Profile::limits);
        Duration wallTime = info.limits().wallTime();
        if (usual.filter(limits -> limits.wallTime().equals(wallTime)).isEmpty()) {
            boolean whole = wallTime.toMillis() % 1000 == 0;
            words.addAll(List.of("--timeout", whole ? wallTime.toSeconds() + "s" : wallTime.toMillis() + "ms"));
        }
        long memory = info.limits().memory();
        if (usual.filter(limits -> limits.memory() == memory).isEmpty()) {
            boolean whole = memory % Limits.MIB == 0;
            words.addAll(List.of("--memory", whole ? memory / Limits.MIB + "MB" : memory + "B"));
        }
        double cpus = info.limits().cpus();
        if (usual.filter(limits -> limits.cpus() == cpus).isEmpty()) {
            words.addAll(List.of("--cpus", Double.toString(cpus)));
        }
        int processes = info.limits().processes();
        if (usual.filter(limits -> limits.processes() == processes).isEmpty()) {
            words.addAll(List.of("--processes", Integer.toString(processes)));
        }
        if (!info.isolated()) {
            words.addAll(List.of("--process", PROCESS));
        }
    }

    /** A relative path that begins with a dash would be read as an option. */
    private static String operand(String path) {
        return path.startsWith("-") ? "./" + path : path;
    }
}

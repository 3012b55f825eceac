package io.jenkins.plugins.autograder.report.view;

import io.jenkins.plugins.autograder.config.Durations;
import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.LimitOverrides;
import io.jenkins.plugins.autograder.grading.Parameters;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
        addLimits(words, info.asked().limits());
        info.asked().only().ifPresent(pattern -> words.addAll(List.of("--only", pattern)));
        if (info.asked().failFast()) {
            words.add("--fail-fast");
        }
        if (!info.asked().standingChecks()) {
            words.add("--no-standing-checks");
        }
        addSandbox(words, info);
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
        addLimits(words, unusual(info.profile(), result.limits()));
        addSandbox(words, info);
        if (!parameters.arguments().isEmpty()) {
            words.add("--");
            words.addAll(parameters.arguments());
        }
        return Optional.of(ShellWords.join(words));
    }

    /** The limits that are not the profile's own. */
    private static LimitOverrides unusual(String profile, Limits limits) {
        Optional<Limits> usual = Profiles.named(profile).map(Profile::limits);
        boolean sameTime =
                usual.filter(own -> own.wallTime().equals(limits.wallTime())).isPresent();
        boolean sameMemory =
                usual.filter(own -> own.memory() == limits.memory()).isPresent();
        boolean sameCpus = usual.filter(own -> own.cpus() == limits.cpus()).isPresent();
        boolean sameProcesses =
                usual.filter(own -> own.processes() == limits.processes()).isPresent();
        return new LimitOverrides(
                sameTime ? Optional.empty() : Optional.of(limits.wallTime()),
                sameMemory ? OptionalLong.empty() : OptionalLong.of(limits.memory()),
                sameCpus ? OptionalDouble.empty() : OptionalDouble.of(limits.cpus()),
                sameProcesses ? OptionalInt.empty() : OptionalInt.of(limits.processes()));
    }

    private static void addLimits(List<String> words, LimitOverrides limits) {
        limits.wallTime().ifPresent(time -> words.addAll(List.of("--timeout", Durations.format(time))));
        limits.memory().ifPresent(bytes -> {
            boolean whole = bytes % Limits.MIB == 0;
            words.addAll(List.of("--memory", whole ? bytes / Limits.MIB + "MB" : bytes + "B"));
        });
        limits.cpus().ifPresent(cpus -> words.addAll(List.of("--cpus", Double.toString(cpus))));
        limits.processes().ifPresent(count -> words.addAll(List.of("--processes", Integer.toString(count))));
    }

    private static void addSandbox(List<String> words, SuiteInfo info) {
        if (!info.isolated()) {
            words.addAll(List.of("--process", PROCESS));
        }
    }

    /** A relative path that begins with a dash would be read as an option. */
    private static String operand(String path) {
        return path.startsWith("-") ? "./" + path : path;
    }
}

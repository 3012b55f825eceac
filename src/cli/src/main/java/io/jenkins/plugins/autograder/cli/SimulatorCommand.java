package io.jenkins.plugins.autograder.cli;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Stands in for Coursera, until it is told to stop. */
@Command(
        name = "simulator",
        description = {
            "Stand in for Coursera: rehearse an upload without an account, and see what happens where something goes"
                    + " wrong. Ctrl-C ends it.",
            "",
            "Nothing leaves this machine, and nothing is kept."
        })
final class SimulatorCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions globals;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "NUMBER", description = "The port. Default: any that is free.")
    private int port;

    @Option(
            names = "--fault",
            paramLabel = "ENDPOINT:CALLS=FAULT",
            description = "Let something go wrong, as in upload:2=429 or register-v2=lost-answer. May be repeated;"
                    + " --list-faults has all.")
    private List<String> faults = List.of();

    @Option(names = "--list-faults", description = "List what can go wrong, and end.")
    private boolean listFaults;

    @Option(
            names = "--processing",
            paramLabel = "DURATION",
            converter = Converters.OfDuration.class,
            defaultValue = "10s",
            description = "How long a new grader is PENDING. Default: 10s.")
    private Duration processing = Duration.ofSeconds(10);

    @Option(
            names = "--grant",
            description = "Whoever asks for an authorization gets it; without this, a page asks you first.")
    private boolean grant;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address. Default: 127.0.0.1, which no other machine can reach.")
    private InetAddress address = InetAddress.getLoopbackAddress();

    @Option(
            names = "--allow-others",
            description = "With --bind: other machines may use it, too. It asks nobody for a password.")
    private boolean allowOthers;

    SimulatorCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.globals = globals;
    }

    @Override
    public Integer call() throws Exception {
        if (listFaults) {
            FaultList.print(console.out());
            return ExitCode.OK;
        }
        if (!address.isLoopbackAddress() && !allowOthers && spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--bind " + address.getHostAddress()
                            + " lets other machines use the simulator, which asks nobody for"
                            + " a password; say --allow-others if you want that, or leave --bind out");
        }
        return new Rehearsal(console, !globals.quiet()).run(address, port, faults, processing, grant);
    }
}

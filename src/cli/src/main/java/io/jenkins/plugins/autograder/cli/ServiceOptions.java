package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Account;
import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.Settings;
import io.jenkins.plugins.autograder.coursera.SettingsReader;
import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import io.jenkins.plugins.autograder.coursera.http.Call;
import io.jenkins.plugins.autograder.coursera.http.CallListener;
import io.jenkins.plugins.autograder.coursera.http.JdkConnector;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Coursera to talk to, and as whom. */
final class ServiceOptions {
    private final GlobalOptions globals;

    @Option(
            names = "--simulator",
            paramLabel = "URL",
            description = "Talk to an autograder simulator at this address, and to nobody else.")
    private @Nullable URI simulator;

    @Option(
            names = "--endpoint",
            paramLabel = "KEY=URL",
            description = "Another address for a service (api, www, accounts, transloadit) or for one of its calls.")
    private Map<String, URI> endpoints = new LinkedHashMap<>();

    ServiceOptions(GlobalOptions globals) {
        this.globals = globals;
    }

    /** Another address for a call, as an old option gave it. */
    void endpoint(String key, @Nullable URI address) {
        if (address != null) {
            endpoints.putIfAbsent(key, address);
        }
    }

    /** The settings of this user, with what the command line says. */
    Settings settings(Console console) {
        Optional<Path> file = Optional.ofNullable(globals.config)
                .filter(name -> !name.endsWith(".cfg"))
                .map(Path::of);
        Settings settings = SettingsReader.read(file, console.environment());
        Endpoints all = simulator == null ? settings.endpoints() : Endpoints.simulator(simulator);
        for (Map.Entry<String, URI> endpoint : endpoints.entrySet()) {
            all = all.with(endpoint.getKey(), endpoint.getValue());
        }
        return settings.with(all);
    }

    /** Everything that talks to it. */
    Coursera coursera(Settings settings, Console console, OutputOptions output) {
        return Coursera.of(settings, means(console, output));
    }

    /** Everything that talks to it. */
    Coursera coursera(Console console, OutputOptions output) {
        return coursera(settings(console), console, output);
    }

    /** The account of this user. */
    Account account(Settings settings, Console console, OutputOptions output) {
        return Coursera.account(settings, means(console, output));
    }

    private static Coursera.Means means(Console console, OutputOptions output) {
        return Coursera.Means.of(
                new JdkConnector(Main.version()), output.verbose() ? new Verbose(console) : CallListener.NONE);
    }

    /** A line for each call. What it is told has no secrets. */
    private record Verbose(Console console) implements CallListener {
        @Override
        public void answered(Call call, int status, Duration took) {
            say(call.shown() + ": " + status + " in " + Figures.duration(took));
        }

        @Override
        public void again(Call call, String why, Duration wait) {
            say(call.shown() + ": " + why + "; again in " + Figures.duration(wait));
        }

        private void say(String line) {
            console.err().println("  " + Visible.oneLine(line));
        }
    }
}

package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Account;
import io.jenkins.plugins.autograder.coursera.oauth.Authorization;
import io.jenkins.plugins.autograder.coursera.oauth.LoopbackReceiver;
import io.jenkins.plugins.autograder.coursera.oauth.Tokens;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Authorises this program once, with a person's browser. */
@Command(name = "authorize", description = "Authorise this program at Coursera, in a browser.")
final class AuthorizeCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--no-browser",
            description =
                    "For a machine without a browser: print the address to open anywhere, and take what the browser"
                            + " shows at the end.")
    boolean noBrowser;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = Converters.OfDuration.class,
            defaultValue = "5m",
            description = "How long to wait for the browser. Default: 5m.")
    Duration timeout = Duration.ofMinutes(5);

    @Option(
            names = "--no-pkce",
            description = "Leave the proof of RFC 7636 out, for a server that refuses what it does not know.")
    boolean noPkce;

    @Mixin
    private final ClientOptions client = new ClientOptions();

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    AuthorizeCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        var settings = client.applyTo(service.settings(console));
        Account account = service.account(noPkce ? settings.withPkce(false) : settings, console, output);
        Authorization authorization = account.authorize();
        account.keep(noBrowser ? typed(authorization) : brought(authorization));
        console.out()
                .println("Authorised. The tokens are in "
                        + Visible.oneLine(account.tokenFile().toString()));
        return ExitCode.OK;
    }

    private Tokens typed(Authorization authorization) throws Exception {
        console.err().println("Open this address in a browser, anywhere:");
        console.err().println("  " + authorization.address());
        console.err()
                .println("At the end the browser fails to open a page of "
                        + authorization.redirect().getAuthority() + ". Paste the whole address of that page here:");
        BufferedReader typed = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        String line = typed.readLine();
        if (line == null || line.isBlank()) {
            throw new IllegalArgumentException("nothing was pasted; start again when you have the address");
        }
        return authorization.complete(line);
    }

    private Tokens brought(Authorization authorization) throws Exception {
        try (LoopbackReceiver receiver = LoopbackReceiver.open(authorization)) {
            console.err().println("Open this address in a browser on this machine:");
            console.err().println("  " + receiver.start());
            open(receiver.start());
            return receiver.await(timeout);
        }
    }

    /** Where there is a person at a desktop. The address tells nothing to those who can see command lines. */
    private void open(URI address) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        boolean desktop = mac || console.environment().containsKey("DISPLAY");
        if (console.terminal() && desktop) {
            try {
                new ProcessBuilder(mac ? "open" : "xdg-open", address.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                // The address is on the screen.
            }
        }
    }
}

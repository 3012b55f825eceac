package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Account;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.oauth.Tokens;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is kept of the authorisation. */
@Command(name = "display-auth-cache", description = "Say which tokens are kept, and until when they are good.")
final class DisplayAuthCacheCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--no-truncate",
            description = "Print the tokens whole. Say it twice: whoever sees them can do all that you can.")
    boolean[] whole = {};

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    DisplayAuthCacheCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        if (whole.length == 1) {
            throw new IllegalArgumentException(
                    "nothing is printed: whoever sees a token, in a log or over your shoulder,"
                            + " can do all that you can. If that is what you want, say --no-truncate twice");
        }
        Account account = service.account(service.settings(console), console, output);
        Optional<Tokens> kept = account.kept();
        if (kept.isEmpty()) {
            console.out().println("No tokens are kept; to authorise: autograder configure authorize");
            return ExitCode.NOT_AS_EXPECTED;
        }
        Tokens tokens = kept.get();
        console.out().println("Access token:  " + shown(tokens.access()));
        console.out().println("Good until:    " + tokens.expires().truncatedTo(ChronoUnit.SECONDS));
        console.out()
                .println("Refresh token: " + tokens.refresh().map(this::shown).orElse("none"));
        console.out()
                .println("In:            " + Visible.oneLine(account.tokenFile().toString()));
        return ExitCode.OK;
    }

    private String shown(Secret token) {
        return whole.length > 1 ? token.reveal() : token.hint();
    }
}

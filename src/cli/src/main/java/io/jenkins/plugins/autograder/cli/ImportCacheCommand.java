package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Account;
import io.jenkins.plugins.autograder.coursera.Settings;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.oauth.OldTools;
import io.jenkins.plugins.autograder.coursera.oauth.Tokens;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes over what Coursera's own tools have been authorised to. */
@Command(
        name = "import-cache",
        description =
                "Take over the authorisation of Coursera's own tools: their cache, and the client id and secret in"
                        + " their .cfg files. The cache is read without running any of it.")
final class ImportCacheCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions globals;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CACHE",
            description = "Default: what the .cfg files say, or ~/.coursera/oauth2_cache.pickle.")
    @Nullable Path cache;

    @Mixin
    private final ClientOptions client = new ClientOptions();

    @Mixin
    private final ServiceOptions service;

    @Mixin
    private final OutputOptions output;

    ImportCacheCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.globals = globals;
        this.service = new ServiceOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        String home = console.environment().getOrDefault("HOME", System.getProperty("user.home"));
        OldTools tools = new OldTools(Path.of(home), Path.of("").toAbsolutePath());
        List<Path> files = new ArrayList<>(tools.configurationFiles());
        if (globals.config != null && globals.config.endsWith(".cfg")) {
            files.add(Path.of(globals.config));
        }
        Map<String, String> old = tools.configuration(files);
        Tokens tokens = tools.tokens(cache == null ? tools.cache(old) : cache);
        Settings settings = client.applyTo(service.settings(console));
        settings = settings.withClient(
                settings.clientId().or(() -> Optional.ofNullable(old.get("client_id"))),
                settings.clientSecret()
                        .or(() -> Optional.ofNullable(old.get("client_secret")).map(Secret::of)));
        Account account = service.account(settings, console, output);
        account.keep(tokens);
        console.out()
                .println("Imported. The tokens are in "
                        + Visible.oneLine(account.tokenFile().toString()));
        if (tokens.refresh().isEmpty()) {
            console.err()
                    .println("autograder: the cache has no refresh token: it is good until "
                            + tokens.expires().truncatedTo(ChronoUnit.SECONDS));
        }
        return ExitCode.OK;
    }
}

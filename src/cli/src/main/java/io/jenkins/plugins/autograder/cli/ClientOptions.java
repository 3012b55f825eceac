package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Settings;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The application that asks for authorisation. Its secret is never on the command line, which others can see. */
final class ClientOptions {
    @Option(
            names = "--client-id",
            paramLabel = "ID",
            description =
                    "Of your application at accounts.coursera.org/console. Default: COURSERA_CLIENT_ID, or the last"
                            + " one.")
    private @Nullable String id;

    @Option(
            names = "--client-secret-file",
            paramLabel = "FILE",
            description = "The file that has its secret in it. Default: COURSERA_CLIENT_SECRET, or the last one.")
    private @Nullable Path secret;

    Settings applyTo(Settings settings) throws IOException {
        Optional<Secret> read = Optional.empty();
        if (secret != null && !Files.isRegularFile(secret)) {
            throw new IllegalArgumentException(
                    "there is no file " + secret + "; --client-secret-file names the one that has the secret in it");
        }
        if (secret != null) {
            read = Optional.of(Secret.of(Files.readString(secret).strip()));
        }
        return settings.withClient(Optional.ofNullable(id), read);
    }
}

package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.config.Problem;
import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.config.YamlFile;
import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import io.jenkins.plugins.autograder.coursera.client.TransloaditAccount;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.oauth.ClientRegistration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the settings out of {@code config.yaml} and the environment; the latter wins. */
public final class SettingsReader {
    /** The file in the directory of the settings. */
    public static final String NAME = "config.yaml";

    private static final List<String> KEYS =
            List.of("client-id", "client-secret-file", "scopes", "redirect", "pkce", "endpoints", "transloadit");
    private static final String ENDPOINT_VARIABLE = "COURSERA_ENDPOINT_";

    private final Map<String, String> environment;
    private final Problems problems = new Problems();

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Where settings are, unless somebody says otherwise. */
    public static Path home(Map<String, String> environment) {
        String told = environment.getOrDefault("AUTOGRADER_HOME", "");
        if (!told.isEmpty()) {
            return Path.of(told);
        }
        String configuration = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path base = configuration.isEmpty()
                ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".config")
                : Path.of(configuration);
        return base.resolve("coursera-autograder");
    }

    /**
     * Read them.
     *
     * @param file in place of {@code config.yaml} in the directory of the settings; it has to be there
     * @throws IllegalArgumentException if anything in them is wrong; the message names it all
     */
    public static Settings read(Optional<Path> file, Map<String, String> environment) {
        return new SettingsReader(environment).read(home(environment), file);
    }

    private Settings read(Path home, Optional<Path> told) {
        Path file = told.orElse(home.resolve(NAME));
        Optional<YamlMap> map = told.isPresent() || Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? YamlFile.read(file, file.toString(), KEYS, problems)
                : Optional.empty();
        Settings settings = new Settings(
                home,
                endpoints(map),
                account(map),
                variable("COURSERA_CLIENT_ID").or(() -> text(map, "client-id")),
                variable("COURSERA_CLIENT_SECRET").map(Secret::of).or(() -> value(map, "client-secret-file")
                        .flatMap(value -> secret(file, value))),
                value(map, "scopes")
                        .map(value -> value.oneOrMore().stream()
                                .flatMap(scope -> scope.name().stream())
                                .toList())
                        .orElse(ClientRegistration.USUAL_SCOPES),
                value(map, "redirect").flatMap(SettingsReader::address).orElse(ClientRegistration.USUAL_REDIRECT),
                value(map, "pkce").flatMap(YamlValue::flag).orElse(true),
                variable("COURSERA_TOKEN").map(Secret::of));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.list().stream().map(Problem::toString).collect(Collectors.joining("; ")));
        }
        return settings;
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<YamlValue> value(Optional<YamlMap> map, String key) {
        return map.flatMap(all -> all.get(key));
    }

    private static Optional<String> text(Optional<YamlMap> map, String key) {
        return value(map, key).flatMap(YamlValue::name);
    }

    private Endpoints endpoints(Optional<YamlMap> map) {
        Endpoints endpoints = Endpoints.PRODUCTION;
        Map<String, YamlValue> set = value(map, "endpoints")
                .flatMap(value -> value.map(Endpoints.keys()))
                .map(YamlMap::all)
                .orElse(Map.of());
        for (Map.Entry<String, YamlValue> entry : set.entrySet()) {
            Optional<URI> address = address(entry.getValue());
            if (address.isPresent()) {
                endpoints = with(endpoints, entry.getKey(), address.get(), entry.getValue());
            }
        }
        Optional<String> simulator = variable("COURSERA_SIMULATOR");
        if (simulator.isPresent()) {
            endpoints = Endpoints.simulator(URI.create(simulator.get()));
        }
        for (String key : Endpoints.keys()) {
            Optional<String> address =
                    variable(ENDPOINT_VARIABLE + key.toUpperCase(Locale.ROOT).replace('-', '_'));
            if (address.isPresent()) {
                endpoints = endpoints.with(key, URI.create(address.get()));
            }
        }
        return endpoints;
    }

    private static Endpoints with(Endpoints endpoints, String key, URI address, YamlValue value) {
        try {
            return endpoints.with(key, address);
        } catch (IllegalArgumentException e) {
            value.report(String.valueOf(e.getMessage()));
            return endpoints;
        }
    }

    private static TransloaditAccount account(Optional<YamlMap> map) {
        Optional<YamlMap> set = value(map, "transloadit").flatMap(value -> value.map(List.of("key", "template")));
        return new TransloaditAccount(
                text(set, "key").orElse(TransloaditAccount.COURSERA.key()),
                text(set, "template").orElse(TransloaditAccount.COURSERA.template()));
    }

    private static Optional<URI> address(YamlValue value) {
        return value.name().flatMap(text -> {
            try {
                return Optional.of(URI.create(text));
            } catch (IllegalArgumentException e) {
                return value.refuse("allowed is an address, such as https://api.coursera.org");
            }
        });
    }

    /** A file of its own, so that the settings can be shown to others. */
    private static Optional<Secret> secret(Path settings, YamlValue value) {
        return value.name().flatMap(name -> {
            Path directory = settings.toAbsolutePath().getParent();
            Path file = directory == null ? Path.of(name) : directory.resolve(name);
            try {
                return Optional.of(Secret.of(Files.readString(file).strip()));
            } catch (IOException e) {
                return value.report("the file " + file + " cannot be read; put the client secret there");
            } catch (IllegalArgumentException e) {
                return value.report("the file " + file + " has no client secret in it, and nothing else");
            }
        });
    }
}

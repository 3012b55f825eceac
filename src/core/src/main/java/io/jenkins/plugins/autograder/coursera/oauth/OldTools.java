package io.jenkins.plugins.autograder.coursera.oauth;

import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Coursera's own tools have left on a machine: the cache of tokens, and files of configuration.
 *
 * @param home of the user, where {@code ~} leads
 * @param here the working directory
 */
public record OldTools(Path home, Path here) {
    private static final List<String> NAMES = List.of("courseraprogramming", "coursera_autograder");
    private static final long LATEST_SECOND = 253_402_300_799L;
    private static final long LARGEST = 1 << 20;

    /** Where the tools look for a configuration, the later ones winning: those of them that are there. */
    public List<Path> configurationFiles() {
        List<Path> files = new ArrayList<>();
        for (Path directory : List.of(Path.of("/etc/coursera"), home.resolve(".coursera"), here)) {
            NAMES.stream()
                    .map(name -> directory.resolve(name + ".cfg"))
                    .filter(Files::isRegularFile)
                    .forEach(files::add);
        }
        return files;
    }

    /** The section {@code [oauth2]} of these files; of a key that is there twice, the last one. */
    public Map<String, String> configuration(List<Path> files) throws CourseraException {
        Map<String, String> found = new LinkedHashMap<>();
        for (Path file : files) {
            found.putAll(section(text(file)));
        }
        return found;
    }

    /** Where the cache is, by these settings. */
    public Path cache(Map<String, String> settings) {
        String told = settings.getOrDefault("token_cache", "~/.coursera/oauth2_cache.pickle");
        return told.startsWith("~/") ? home.resolve(told.substring(2)) : here.resolve(told);
    }

    /**
     * The tokens in a cache.
     *
     * @throws CourseraException if it is not there, or is not what the tools write
     */
    public Tokens tokens(Path cache) throws CourseraException {
        return tokens(cache.toString(), bytes(cache));
    }

    /**
     * The tokens in a cache that somebody has read.
     *
     * @param cache its name, for messages
     * @throws CourseraException if it is not what the tools write
     */
    public static Tokens tokens(String cache, byte[] content) throws CourseraException {
        try {
            Map<String, Object> values = PickleReader.read(content);
            if (values.get("token") instanceof String token
                    && values.get("expires") instanceof Double expires
                    && expires >= 0
                    && expires < LATEST_SECOND) {
                Optional<Secret> refresh = Optional.ofNullable(values.get("refresh"))
                        .filter(String.class::isInstance)
                        .map(value -> Secret.of((String) value));
                return new Tokens(Secret.of(token), Instant.ofEpochSecond((long) (double) expires), refresh);
            }
            throw notOurs(cache, "it lacks token and expires");
        } catch (PickleReader.PickleException e) {
            throw notOurs(cache, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw notOurs(cache, "a token in it is none");
        }
    }

    private static CourseraException notOurs(String cache, String why) {
        return new CourseraException(
                Reason.LOCAL,
                cache + " is no cache of Coursera's tools: " + why
                        + "; nothing of it was run or taken; instead: autograder configure authorize");
    }

    private static Map<String, String> section(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            int separator = firstOf(stripped, '=', ':');
            if (stripped.startsWith("[")) {
                inside = stripped.startsWith("[oauth2]");
            } else if (inside && separator > 0 && !stripped.startsWith("#") && !stripped.startsWith(";")) {
                // Python's parser writes a percent sign twice.
                found.put(
                        stripped.substring(0, separator).strip(),
                        stripped.substring(separator + 1).strip().replace("%%", "%"));
            }
        }
        return found;
    }

    private static int firstOf(String text, char one, char other) {
        int first = text.indexOf(one);
        int second = text.indexOf(other);
        return first < 0 ? second : second < 0 ? first : Math.min(first, second);
    }

    private static String text(Path file) throws CourseraException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) throws CourseraException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CourseraException(Reason.LOCAL, file + " is too large to be a file of Coursera's tools");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CourseraException(
                    Reason.LOCAL,
                    Files.exists(file)
                            ? "cannot read " + file + " (" + e.getMessage() + ")"
                            : "there is no " + file + "; name the cache that the old tool wrote",
                    e);
        }
    }
}

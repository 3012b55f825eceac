package io.jenkins.plugins.autograder.evaluation.observe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The driver's files, which are resources of ours, read once; and how its Python is started. */
final class DriverFiles {
    /** Those that make the driver, in the order in which they are run. */
    static final List<String> NAMES = List.of("wire.py", "values.py", "sources.py", "payload.py", "supervisor.py");

    /** Reads from its input what it goes on with, and does so. */
    static final String BOOTSTRAP = "bootstrap.py";

    /** Makes the driver's files ready for the Python that runs it. */
    static final String PREPARE = "prepare.py";

    /** Runs a driver that was made ready. */
    static final String START = "start.py";

    private static final List<String> ALL = List.of(BOOTSTRAP, PREPARE, START);

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final String fingerprint;

    DriverFiles() {
        MessageDigest digest = sha256();
        Stream.of(ALL, NAMES).flatMap(List::stream).forEach(name -> {
            String text = read(name);
            texts.put(name, text);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        });
        fingerprint = HexFormat.of().formatHex(digest.digest());
    }

    private static String read(String name) {
        try (InputStream in = DriverFiles.class.getResourceAsStream("driver/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the driver's file " + name + " is missing from this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    String text(String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }

    /**
     * The command that starts a Python that does what its input says. Without the module {@code site}, which takes long
     * and finds nothing that is needed; and without bytecode files. It is not quite isolated ({@code -I}), since then it
     * would not hear of the seed of its hashes; its variables are ours anyway.
     */
    List<String> command() {
        return List.of("python3", "-s", "-S", "-B", "-c", text(BOOTSTRAP));
    }

    /** Names this state of the driver. */
    String fingerprint() {
        return fingerprint;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

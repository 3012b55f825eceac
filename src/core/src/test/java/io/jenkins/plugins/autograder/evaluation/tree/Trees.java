package io.jenkins.plugins.autograder.evaluation.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Syntax trees of the programs in the tests, made by Python once and kept in a file, so that the tests need no Python.
 *
 * <p>To bring the file up to date, delete it, and run the tests of {@code evaluation} with {@code -Dtest.arguments=-Dtrees=record}.
 */
public final class Trees {
    private static final Path FILE = Path.of("src/test/resources/evaluation/trees.jsonl");
    private static final Path SCRIPT = Path.of("src/test/python/trees.py");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Node> KNOWN = new ConcurrentHashMap<>(load());

    private Trees() {}

    /** The tree of a program. */
    public static Node of(String program) {
        Node known = KNOWN.get(program);
        return known != null ? known : record(program);
    }

    /** A pattern. */
    public static Pattern pattern(String source) {
        return Pattern.of(source, of(source));
    }

    /** The programs that the file has trees of, and what Python makes of them now. */
    static Map<String, Node> current() {
        List<String> programs = List.copyOf(load().keySet());
        Map<String, Node> current = new LinkedHashMap<>();
        List<JsonNode> trees = parse(programs);
        for (int i = 0; i < programs.size(); i++) {
            current.put(programs.get(i), read(trees.get(i)));
        }
        return current;
    }

    static Map<String, Node> load() {
        Map<String, Node> trees = new LinkedHashMap<>();
        try {
            for (String line : Files.exists(FILE) ? Files.readAllLines(FILE) : List.<String>of()) {
                JsonNode entry = JSON.readTree(line);
                trees.put(entry.get("program").textValue(), read(entry.get("tree")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return trees;
    }

    private static synchronized Node record(String program) {
        if (!"record".equals(System.getProperty("trees"))) {
            throw new IllegalStateException(FILE
                    + " has no tree of this program; run the tests with -Dtest.arguments=-Dtrees=record\n" + program);
        }
        JsonNode tree = parse(List.of(program)).get(0);
        try {
            String line = JSON.writeValueAsString(
                    JSON.createObjectNode().put("program", program).set("tree", tree));
            List<String> lines = new ArrayList<>(Files.exists(FILE) ? Files.readAllLines(FILE) : List.of());
            lines.add(line);
            lines.sort(null);
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Node node = read(tree);
        KNOWN.put(program, node);
        return node;
    }

    private static List<JsonNode> parse(List<String> programs) {
        try {
            Process python = new ProcessBuilder("python3", SCRIPT.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var in = python.getOutputStream()) {
                in.write(JSON.writeValueAsString(programs).getBytes(UTF_8));
            }
            List<JsonNode> trees = new ArrayList<>();
            JSON.readTree(python.getInputStream()).forEach(trees::add);
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node read(JsonNode json) {
        try {
            return NodeJson.read(json);
        } catch (JsonFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}

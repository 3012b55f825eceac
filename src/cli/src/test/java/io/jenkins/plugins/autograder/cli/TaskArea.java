package io.jenkins.plugins.autograder.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A course with one task, {@code sums}, and somebody who types commands about it. */
record TaskArea(Path root) {
    private static final String TASKS = """
            { "course": "intro", "tasks": { "sums": { "target": "sums.py", "title": "Sums" } }, "psets": [] }
            """;
    private static final String SPEC = """
            goals:
              - {calls: "add(1, 2)", title: add adds numbers}
              - {calls: "add('a', 'b')", group: texts, title: add adds texts}
            snippets:
              - {id: first, calls: "add(1, 2)"}
            examples:
              wrong: {failed: "#texts", evaluation: partially complete}
            """;

    static TaskArea at(Path root) {
        return new TaskArea(root)
                .file("tasks.json", TASKS)
                .file("specs/sums/spec.yaml", SPEC)
                .file("specs/sums/soln/sums.py", "def add(a, b):\n    return a + b\n")
                .file("specs/sums/starter/sums.py", "def add(a, b):\n    pass\n")
                .file(
                        "specs/sums/instructions.md",
                        "Write [add](#goal:core.test:add), for [texts](#goal:core.test:add:texts), too.\n")
                .file("specs/sums/resources/picture.txt", "a picture")
                .file("examples/wrong/sums/sums.py", "def add(a, b):\n    return 3\n");
    }

    TaskArea file(String name, String content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TaskArea submission(String user, String code) {
        return file("submissions/" + user + "/sums/sums.py", code);
    }

    /** A command about this course, in plain processes where it runs anything. */
    Terminal.Result run(String... command) {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(List.of("--course", root.toString()));
        return new Terminal(
                        false, Map.of("XDG_CACHE_HOME", root.resolve("cache").toString()))
                .run(args.toArray(String[]::new));
    }

    /** The text with what changes from run to run taken out. */
    String plain(String text) {
        return text.replace(root + "/", "")
                .replaceAll("\\d+(\\.\\d+)? m?s\\b", "SOON")
                .replaceAll("_\\d{8}T\\d{6}Z", "_TIME");
    }
}

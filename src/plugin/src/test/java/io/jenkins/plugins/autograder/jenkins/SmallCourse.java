package io.jenkins.plugins.autograder.jenkins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A course with one task, {@code sums}: what is handed in for it, and a spec of which one example is not what it says. */
public final class SmallCourse {
    /** A name that is mark-up where somebody takes it for that. */
    public static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private static final String TASKS = """
            {"course": "intro", "offering": "spring", "course_name": "Intro",
             "tasks": {"sums": {"target": "sums.py", "title": "Sums", "desc": "Add"}},
             "psets": [{"id": "ps1", "release": "2030-02-01", "due": "2030-02-08", "tasks": [{"id": "sums"}]}]}
            """;

    private static final String SPEC = """
            goals:
              - calls: |
                  add(1, 2)
                  add(2, 5)
            examples:
              lazy: {failed: core.test:add}
              fine: {failed: core.test:add}
            """;

    private static final String RIGHT = "def add(a, b):\n    return a + b\n";
    private static final String WRONG = "def add(a, b):\n    return a - b\n";

    private SmallCourse() {}

    /** Its files, by their paths in the course. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("tasks.json", TASKS);
        files.put("specs/sums/soln/sums.py", RIGHT);
        files.put("specs/sums/starter/sums.py", "def add(a, b):\n    pass\n");
        files.put("specs/sums/spec.yaml", SPEC);
        files.put("specs/sums/instructions.md", "# Sums\n\nWrite `add`.\n");
        files.put("examples/lazy/sums/sums.py", WRONG);
        files.put("examples/fine/sums/sums.py", RIGHT);
        files.put("submissions/ann/sums/sums.py", RIGHT);
        files.put("submissions/bob/sums/sums.py", WRONG);
        files.put("submissions/" + HOSTILE + "/sums/sums.py", WRONG);
        files.put("submissions/nobody/readme.txt", "late");
        return files;
    }

    /** Write them. */
    public static void write(Path course) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path place = course.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
    }
}

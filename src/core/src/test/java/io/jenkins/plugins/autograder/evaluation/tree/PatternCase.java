package io.jenkins.plugins.autograder.evaluation.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the table of patterns.
 *
 * <p>The table is in {@code src/test/resources/evaluation/patterns}, a file for each family. A case is
 *
 * <pre>
 * pattern: f(_x_, ___)
 * code: f(a, b, c)
 * finds: 1 x=a
 * </pre>
 *
 * <p>with longer texts on the following lines, indented by two blanks, and {@code ---} between cases. Every match is a line of
 * {@code finds}: the lines of code that it covers, and what the names stand for, all of a run in brackets; other readings
 * of the same match behind {@code |}.
 */
record PatternCase(String place, String pattern, String code, List<String> finds) {
    private static final Path TABLE = Path.of("src/test/resources/evaluation/patterns");

    static List<Path> families() {
        try (Stream<Path> files = Files.list(TABLE)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PatternCase> read(Path family) {
        List<String> lines;
        try {
            lines = Files.readAllLines(family);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<PatternCase> cases = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        String field = "";
        int start = 1;
        for (int i = 0; i <= lines.size(); i++) {
            String line = i < lines.size() ? lines.get(i) : "---";
            if (line.equals("---")) {
                cases.add(of(family.getFileName() + ":" + start, fields));
                fields.clear();
                start = i + 2;
            } else if (line.startsWith("  ") || line.isEmpty()) {
                String text = line.isEmpty() ? "" : line.substring(2);
                fields.merge(field, text, (before, next) -> before.isEmpty() ? next : before + "\n" + next);
            } else if (!line.startsWith("#")) {
                field = line.substring(0, line.indexOf(':'));
                fields.put(field, line.substring(field.length() + 1).strip());
            }
        }
        return cases;
    }

    private static PatternCase of(String place, Map<String, String> fields) {
        if (!fields.keySet().equals(java.util.Set.of("pattern", "code", "finds"))) {
            throw new IllegalStateException(place + " has " + fields.keySet());
        }
        String finds = fields.get("finds");
        return new PatternCase(
                place,
                fields.get("pattern"),
                fields.get("code"),
                finds.equals("nothing") ? List.of() : finds.lines().toList());
    }

    /** What the pattern finds, as the table writes it. */
    List<String> found() {
        Found found = new Search()
                .find(
                        Trees.pattern(pattern),
                        List.of(Search.searchable(Trees.of(code))),
                        Search.Range.WHOLE,
                        Bindings.none());
        if (!found.complete()) {
            throw new AssertionError("given up");
        }
        return found.matches().stream().map(this::render).toList();
    }

    private String render(Match match) {
        String lines = "";
        StringBuilder text = new StringBuilder();
        for (Match.Reading reading : match.readings()) {
            String here = lines(reading.nodes());
            text.append(text.isEmpty() ? here : " |" + (here.equals(lines) ? "" : " " + here));
            lines = here;
            String names = reading.bindings().names().stream()
                    .map(name -> name + "=" + value(reading.bindings().get(name).orElseThrow(), name))
                    .collect(Collectors.joining(", "));
            text.append(names.isEmpty() ? "" : " " + names);
        }
        return text.toString();
    }

    private static String lines(List<Node> nodes) {
        int first = nodes.get(0).place().orElseThrow().line();
        int last = nodes.get(nodes.size() - 1).place().orElseThrow().endLine();
        return first == last ? "" + first : first + "-" + last;
    }

    private String value(List<Part> parts, String name) {
        String all = parts.stream().map(this::text).collect(Collectors.joining("; "));
        return pattern.contains("___" + name + "___") ? "[" + all + "]" : all;
    }

    private String text(Part part) {
        if (!(part instanceof Node node)) {
            return ((Part.Word) part).text();
        }
        Place place = node.place().orElseThrow();
        List<String> lines = code.lines().toList().subList(place.line() - 1, place.endLine());
        String text = String.join("\n", lines);
        int cut = lines.get(lines.size() - 1).length() - place.endColumn();
        return text.substring(place.column(), text.length() - cut).replaceAll("\\s+", " ");
    }
}

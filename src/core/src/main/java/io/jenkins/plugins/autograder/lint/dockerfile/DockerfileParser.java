package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.LogicalText;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a file: directives, then instructions, each with its here-documents. */
final class DockerfileParser {
    private static final Set<String> WITH_HEREDOCS = Set.of("RUN", "COPY", "ADD");

    private final SourceText source;
    private final List<SyntaxProblem> problems = new ArrayList<>();

    DockerfileParser(SourceText source) {
        this.source = source;
    }

    Dockerfile parse() {
        DirectiveReader reader = new DirectiveReader(source, problems);
        Directives directives = reader.read();
        LineReader lines = new LineReader(source, directives.escape(), reader.nextLine(), reader.comments());
        InstructionParser parser = new InstructionParser(directives.escape(), problems);
        List<Instruction> instructions = new ArrayList<>();
        for (Optional<LogicalText> line = lines.next(); line.isPresent(); line = lines.next()) {
            LogicalText text = trimmed(line.get(), 0);
            if (!text.text().isEmpty()) {
                instructions.add(parser.parse(head(text, lines)));
            }
        }
        for (Span empty : lines.emptyContinuations()) {
            problems.add(new SyntaxProblem(
                    empty,
                    false,
                    "an empty line inside an instruction; builders complain, and a later version will refuse it",
                    "delete the line, or put a comment there"));
        }
        if (instructions.isEmpty()) {
            problems.add(new SyntaxProblem(
                    new Span(0, 0), true, "there is no instruction in this file", "begin with FROM and a base image"));
        }
        problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
        return new Dockerfile(source, directives, instructions, reader.comments(), problems);
    }

    private Head head(LogicalText line, LineReader lines) {
        String text = line.text();
        int end = 0;
        while (end < text.length() && !LineReader.isSpace(text.charAt(end))) {
            end++;
        }
        String keyword = text.substring(0, end).toUpperCase(Locale.ROOT);
        FlagReader flags = new FlagReader(line, end);
        LogicalText arguments = trimmed(line, flags.end());
        List<Heredoc> heredocs = new ArrayList<>();
        if (mayHaveHeredocs(keyword, arguments.text())) {
            for (HeredocMarker marker : HeredocMarker.in(arguments)) {
                Heredoc heredoc = lines.heredoc(marker);
                heredocs.add(heredoc);
                if (!heredoc.closed()) {
                    problems.add(new SyntaxProblem(
                            marker.span(),
                            true,
                            "the here-document " + marker.name() + " is never ended",
                            "put " + marker.name() + " alone on the line after its text"));
                }
            }
        }
        Span name = line.span(0, end);
        return new Head(
                keyword,
                name,
                new Span(name.start(), Math.max(name.end(), lines.end())),
                flags.flags(),
                arguments,
                heredocs);
    }

    private static boolean mayHaveHeredocs(String keyword, String arguments) {
        if (keyword.equals("ONBUILD")) {
            String trigger = arguments.split("\\s", 2)[0].toUpperCase(Locale.ROOT);
            return WITH_HEREDOCS.contains(trigger);
        }
        return WITH_HEREDOCS.contains(keyword);
    }

    static LogicalText trimmed(LogicalText line, int from) {
        String text = line.text();
        int start = from;
        int end = text.length();
        while (start < end && LineReader.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && LineReader.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return line.part(start, end);
    }
}

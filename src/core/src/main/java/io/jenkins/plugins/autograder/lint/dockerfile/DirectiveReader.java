package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.dockerfile.Directives.Directive;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parser directives, which count only above everything else, other comments included. */
final class DirectiveReader {
    private static final Pattern FORM = Pattern.compile("(#\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(.+?))\\s*");
    private static final Set<String> KNOWN = Set.of("syntax", "escape", "check");

    private static final int LONGEST = 1_000;

    private final SourceText source;
    private final List<SyntaxProblem> problems;
    private final List<Comment> comments = new ArrayList<>();
    private int line = 1;

    DirectiveReader(SourceText source, List<SyntaxProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    Directives read() {
        List<Directive> all = new ArrayList<>();
        while (line <= source.lines()) {
            String text = source.line(line);
            Matcher form = FORM.matcher(text);
            // A byte order mark is one at the very beginning only.
            form.region(line == 1 && text.startsWith("\uFEFF") ? 1 : 0, text.length());
            if (text.length() > LONGEST || !form.matches()) {
                break;
            }
            String name = form.group(2).toLowerCase(Locale.ROOT);
            int start = source.startOf(line);
            Span span = new Span(start + form.start(1), start + form.end(1));
            if (KNOWN.contains(name)) {
                add(new Directive(name, form.group(3), span), all);
            } else {
                // A comment of the same form, which directives may still follow.
                comments.add(new Comment(form.group(1).substring(1).strip(), span));
            }
            line++;
        }
        return new Directives(all);
    }

    private void add(Directive directive, List<Directive> all) {
        if (all.stream().anyMatch(other -> other.name().equals(directive.name()))) {
            refuse(directive, "the directive " + directive.name() + " is there already; one of each is allowed");
        } else if (directive.name().equals("escape") && !Set.of("\\", "`").contains(directive.value())) {
            refuse(directive, "escape is " + directive.value() + "; allowed is \\ or `");
        } else {
            all.add(directive);
        }
    }

    private void refuse(Directive directive, String message) {
        problems.add(new SyntaxProblem(directive.span(), true, message, "take this line out"));
    }

    /** Comments among the directives. */
    List<Comment> comments() {
        return comments;
    }

    /** The first line that is no directive, from 1. */
    int nextLine() {
        return line;
    }
}

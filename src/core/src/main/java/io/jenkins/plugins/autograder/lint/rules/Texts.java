package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions to the grader's files that are no shell scripts. */
final class Texts {
    private Texts() {}

    /** Whether the words are there, whatever the case. */
    static boolean mentions(TextFile file, String lowerCase) {
        return file.source().text().toLowerCase(Locale.ROOT).contains(lowerCase);
    }

    /** The first place of a pattern outside of comments, which are lines that start with {@code #} or {@code //}. */
    static Optional<Region> find(TextFile file, Pattern pattern) {
        Matcher matcher = pattern.matcher(file.source().text());
        while (matcher.find()) {
            String line =
                    file.source().line(file.source().lineOf(matcher.start())).strip();
            if (!line.startsWith("#") && !line.startsWith("//") && !line.startsWith("*")) {
                return Optional.of(Region.of(file.source(), new Span(matcher.start(), matcher.end())));
            }
        }
        return Optional.empty();
    }
}

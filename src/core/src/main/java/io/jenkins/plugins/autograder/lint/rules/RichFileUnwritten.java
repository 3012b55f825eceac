package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A feedback type whose file nobody writes. */
final class RichFileUnwritten extends Rule {
    private static final Pattern TYPE = Pattern.compile("feedbackType\\W{1,12}(HTML|TXT)\\b");

    RichFileUnwritten() {
        super(
                RuleInfo.of(
                        "GR017",
                        WARNING,
                        "feedbackType is set, but its file is never written",
                        "With feedbackType the learner sees that file in place of the feedback, and nothing if there is none.",
                        "write /shared/htmlFeedback.html for HTML, /shared/txtFeedback.txt for TXT, or leave feedbackType out"));
    }

    @Override
    void check(GraderSource source, Report found) {
        if (source.profile().resultPaths().isEmpty()) {
            return;
        }
        source.files()
                .allTexts()
                .ifPresent(texts -> texts.forEach(text -> {
                    Matcher type = TYPE.matcher(text.source().text());
                    while (type.find()) {
                        String file = type.group(1).equals("HTML") ? "htmlFeedback.html" : "txtFeedback.txt";
                        if (texts.stream()
                                .noneMatch(other -> other.source().text().contains(file))) {
                            found.add(
                                    Region.of(text.source(), new Span(type.start(), type.end())),
                                    "feedbackType is " + type.group(1) + ", and nothing writes " + file);
                            return;
                        }
                    }
                }));
    }
}

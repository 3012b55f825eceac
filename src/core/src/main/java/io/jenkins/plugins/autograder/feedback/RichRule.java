package io.jenkins.plugins.autograder.feedback;

import io.jenkins.plugins.autograder.config.DidYouMean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rich feedback of a grader that writes files: {@code feedbackType}, and the document that goes with it. */
final class RichRule {
    private static final List<String> TYPES =
            Arrays.stream(RichFeedback.Type.values()).map(Enum::name).toList();

    private final Document document;
    private final Map<RichFeedback.Type, byte[]> files;
    private final Problems problems;

    RichRule(Document document, Map<RichFeedback.Type, byte[]> files, Problems problems) {
        this.document = document;
        this.files = files;
        this.problems = problems;
    }

    /** Whether the grader means the learner to see a document, be it there or not. */
    boolean isDeclared() {
        return document.value(Keys.FEEDBACK_TYPE)
                .filter(value -> !value.is(Value.Kind.NULL))
                .isPresent();
    }

    /** The document; empty where none is declared, and where there is an error. */
    Optional<RichFeedback> read() {
        Optional<Value> declared = document.value(Keys.FEEDBACK_TYPE);
        Optional<RichFeedback.Type> type = declared.flatMap(this::type);
        if (declared.isEmpty()) {
            Keys.misspelt(Keys.FEEDBACK_TYPE, document)
                    .ifPresent(member -> problems.warning(
                            "GR102",
                            member.offset(),
                            "nobody reads the key " + Excerpt.of(member.key()),
                            "did you mean \"feedbackType\"? its value is \"HTML\" or \"TXT\""));
        }
        if (type.isPresent() || !isDeclared()) {
            for (RichFeedback.Type unused : RichFeedback.Type.values()) {
                if (files.containsKey(unused) && !type.equals(Optional.of(unused))) {
                    unused(unused);
                }
            }
        }
        return declared.flatMap(value -> type.flatMap(known -> content(known, value.offset())));
    }

    /** For graders that print their answer, which have no rich feedback. */
    void warnOfNoEffect() {
        document.value(Keys.FEEDBACK_TYPE)
                .ifPresent(value -> problems.warning(
                        "GR102",
                        value.offset(),
                        "feedbackType has no effect on standard output; the learner sees the plain feedback",
                        "leave it out, or move the grader to Autograder 2.0, which reads files"));
    }

    private Optional<RichFeedback.Type> type(Value value) {
        if (value.is(Value.Kind.STRING) && TYPES.contains(value.text())) {
            return Optional.of(RichFeedback.Type.valueOf(value.text()));
        }
        if (value.is(Value.Kind.NULL)) {
            problems.warning(
                    "GR102",
                    value.offset(),
                    "feedbackType is null; it has to be \"HTML\" or \"TXT\", and is read as if it were not there",
                    "leave the key out where there is no rich feedback");
            return Optional.empty();
        }
        Optional<String> guess =
                value.is(Value.Kind.STRING) ? DidYouMean.nearest(value.text(), TYPES) : Optional.empty();
        problems.error(
                "GR102",
                value.offset(),
                "feedbackType is " + value.inWords() + "; it has to be \"HTML\" or \"TXT\"",
                guess.map(type -> "did you mean \"" + type + "\"? capitals count")
                        .orElse(
                                "write \"HTML\" for htmlFeedback.html, \"TXT\" for txtFeedback.txt, or leave the key out"));
        return Optional.empty();
    }

    private void unused(RichFeedback.Type type) {
        problems.elsewhere(
                "GR102",
                Severity.WARNING,
                type.fileName() + " is there, but feedbackType is not \"" + type
                        + "\": the learner never sees the file",
                "add \"feedbackType\": \"" + type + "\", or do not write the file");
    }

    private Optional<RichFeedback> content(RichFeedback.Type type, int declaredAt) {
        byte[] bytes = files.get(type);
        if (bytes == null) {
            problems.error(
                    "GR102",
                    declaredAt,
                    "feedbackType is \"" + type + "\", but there is no " + type.fileName() + " beside feedback.json",
                    "write /shared/" + type.fileName() + ", or leave feedbackType out");
            return Optional.empty();
        }
        if (bytes.length > FeedbackReader.MAX_BYTES) {
            problems.elsewhere(
                    "GR102",
                    Severity.ERROR,
                    type.fileName() + " has " + bytes.length + " bytes; it may have 4 MiB (" + FeedbackReader.MAX_BYTES
                            + " bytes)",
                    "shorten it; make images smaller");
            return Optional.empty();
        }
        Decoding decoding = Decoding.of(bytes);
        Optional<Decoding.Fault> fault =
                decoding.fault().filter(found -> found.kind() != Decoding.Kind.BYTE_ORDER_MARK);
        if (fault.isPresent()) {
            Position at = new Problems(decoding.text()).at(fault.get().offset());
            problems.elsewhere(
                    "GR102",
                    Severity.ERROR,
                    type.fileName() + ":" + at + " " + fault.get().message(),
                    fault.get().mend());
            return Optional.empty();
        }
        if (decoding.text().isBlank()) {
            problems.elsewhere(
                    "GR102",
                    Severity.WARNING,
                    type.fileName() + " is empty, and the learner sees it instead of feedback",
                    "write the document, or leave feedbackType out");
        }
        if (type == RichFeedback.Type.HTML) {
            checkSafety(decoding.text());
        }
        return Optional.of(new RichFeedback(type, decoding.text()));
    }

    private void checkSafety(String html) {
        Set<String> dropped = new HtmlPolicy().dropped(html);
        if (!dropped.isEmpty()) {
            problems.elsewhere(
                    "GR103",
                    Severity.WARNING,
                    "htmlFeedback.html has what is not safe to show: " + String.join(", ", dropped),
                    "use text, tables, inline styles and images as data:image/png, jpeg or gif; no scripts, no handlers, "
                            + "nothing from elsewhere");
        }
    }
}

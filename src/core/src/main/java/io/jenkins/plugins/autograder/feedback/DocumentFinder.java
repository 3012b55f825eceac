package io.jenkins.plugins.autograder.feedback;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the one document in an answer, and reports what else is there. */
final class DocumentFinder {
    private static final String ANSWER =
            "write one JSON object with \"fractionalScore\" (a number from 0.0 to 1.0) and \"feedback\" (a string)";

    /** The beginning of an object, on a line of its own for preference, since log lines may have braces too. */
    private static final Pattern OBJECT_ON_ITS_LINE = Pattern.compile("(?m)^[ \\t]*+\\{");

    private static final Pattern OBJECT = Pattern.compile("\\{\\s*+[\"']");

    private final Origin origin;
    private final Decoding decoding;
    private final String text;
    private final Problems problems;

    DocumentFinder(Origin origin, Decoding decoding, Problems problems) {
        this.origin = origin;
        this.decoding = decoding;
        this.text = decoding.text();
        this.problems = problems;
    }

    /** The document, which is an object; empty where there is none that can be read to its end. */
    Optional<Document> find() {
        Optional<Document> document = decoding.fault()
                        .filter(fault -> fault.kind() == Decoding.Kind.UTF_16)
                        .isPresent()
                ? Optional.empty()
                : findInText();
        decoding.fault().filter(fault -> !isExplained(fault, document)).ifPresent(this::report);
        return document;
    }

    /** A document that ends within a character is a truncated one, which has been said. */
    private boolean isExplained(Decoding.Fault fault, Optional<Document> document) {
        return fault.kind() == Decoding.Kind.CUT_OFF && document.isEmpty() && problems.hasError();
    }

    private void report(Decoding.Fault fault) {
        problems.error("GR104", fault.offset(), origin.title() + " " + fault.message(), fault.mend());
    }

    private Optional<Document> findInText() {
        int start = JsonText.skipSpace(text, 0);
        if (start == text.length()) {
            problems.elsewhere("GR104", Severity.ERROR, origin.title() + " is empty", ANSWER);
            return Optional.empty();
        }
        if (text.charAt(start) == '{') {
            return objectAt(start);
        }
        Optional<Document> other = DocumentWalker.walk(origin, text, start, new Problems(text));
        if (other.isPresent() && JsonText.skipSpace(text, other.get().end()) == text.length()) {
            Value root = other.get().root();
            problems.error(
                    "GR104", root.offset(), "the document is " + root.inWords() + "; it has to be an object", ANSWER);
            return Optional.empty();
        }
        OptionalInt object = first(OBJECT_ON_ITS_LINE);
        if (object.isEmpty()) {
            object = first(OBJECT);
        }
        if (object.isEmpty()) {
            problems.error(
                    "GR104",
                    start,
                    origin.title() + " holds no JSON object, but " + Excerpt.of(text.substring(start)),
                    ANSWER);
            return Optional.empty();
        }
        problems.error(
                "GR104",
                start,
                "before the document stands "
                        + Excerpt.of(text.substring(start, object.getAsInt()).strip()),
                origin.mendOfExtraText());
        return objectAt(object.getAsInt());
    }

    private OptionalInt first(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? OptionalInt.of(text.indexOf('{', matcher.start())) : OptionalInt.empty();
    }

    private Optional<Document> objectAt(int start) {
        Optional<Document> document = DocumentWalker.walk(origin, text, start, problems);
        document.ifPresent(found -> checkEnd(JsonText.skipSpace(text, found.end())));
        return document;
    }

    private void checkEnd(int rest) {
        if (rest < text.length()) {
            String second = text.charAt(rest) == '{' ? "a second one, " : "";
            problems.error(
                    "GR104",
                    rest,
                    "behind the document stands " + second
                            + Excerpt.of(text.substring(rest).strip()),
                    origin.mendOfExtraText());
        }
    }
}

package io.jenkins.plugins.autograder.feedback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one JSON document out of a text.
 *
 * <p>The parser is told to be tolerant so that it can go on behind a mistake; each thing that it tolerates is looked for
 * here and reported. What even a tolerant parser cannot read is explained by {@link SyntaxError}.
 */
final class DocumentWalker {
    static final int MAX_DEPTH = 64;

    private static final int NO_LIMIT = 2 * FeedbackReader.MAX_BYTES;

    /** Keys are not interned, since hostile ones can be made to collide in the table that interns them. */
    private static final JsonFactory TOLERANT = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 1)
                    .maxNumberLength(NO_LIMIT)
                    .maxStringLength(NO_LIMIT)
                    .maxNameLength(NO_LIMIT)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .build();

    /** An object or an array that is open, with the offsets of the keys so far. */
    private static final class Frame {
        private final Map<String, Integer> keys = new HashMap<>();
        /** The last key; empty in an array. */
        private String key = "";

        private int keyOffset;
    }

    private final Origin origin;
    private final String text;
    private final int start;
    private final Problems problems;
    private final StringLiteral literal;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<String, Document.Member> members = new LinkedHashMap<>();
    private Optional<Value> root = Optional.empty();
    private Optional<Value> last = Optional.empty();

    private DocumentWalker(Origin origin, String text, int start, Problems problems) {
        this.origin = origin;
        this.text = text;
        this.start = start;
        this.problems = problems;
        this.literal = new StringLiteral(text, problems);
    }

    /**
     * Reads the document that starts at an offset, and nothing behind it.
     *
     * @return empty where it cannot be read to its end; there is an error then
     */
    static Optional<Document> walk(Origin origin, String text, int start, Problems problems) {
        return new DocumentWalker(origin, text, start, problems).walk();
    }

    private Optional<Document> walk() {
        SyntaxError syntaxError = new SyntaxError(origin, text, problems);
        try (JsonParser parser = TOLERANT.createParser(text.toCharArray(), start, text.length() - start)) {
            do {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    syntaxError.report(text.length(), last);
                    return Optional.empty();
                }
                last = Optional.empty();
                accept(parser, token, offset(parser.currentTokenLocation()));
                if (open.size() > MAX_DEPTH) {
                    return Optional.empty();
                }
            } while (!open.isEmpty());
            int end = offset(parser.currentLocation());
            return root.map(value -> new Document(value, members, end));
        } catch (StreamReadException e) {
            syntaxError.report(offset(e.getLocation()), last);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("characters in memory cannot fail to be read", e);
        }
    }

    private int offset(JsonLocation location) {
        return Math.min(start + (int) location.getCharOffset(), text.length());
    }

    private void accept(JsonParser parser, JsonToken token, int offset) throws IOException {
        switch (token) {
            case START_OBJECT -> begin(new Value(Value.Kind.OBJECT, "", offset));
            case START_ARRAY -> begin(new Value(Value.Kind.ARRAY, "", offset));
            case END_OBJECT, END_ARRAY -> end(offset);
            case FIELD_NAME -> key(parser.currentName(), offset);
            case VALUE_STRING -> {
                Value string = new Value(Value.Kind.STRING, parser.getText(), offset);
                literal.check(offset);
                value(string);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                number(text.substring(offset, offset(parser.currentLocation())).strip(), offset);
            case VALUE_TRUE, VALUE_FALSE -> value(new Value(Value.Kind.BOOLEAN, parser.getText(), offset));
            default -> value(new Value(Value.Kind.NULL, "", offset));
        }
    }

    private void begin(Value container) {
        value(container);
        last = Optional.empty();
        open.push(new Frame());
        if (open.size() > MAX_DEPTH) {
            problems.error(
                    "GR104",
                    container.offset(),
                    "the document is nested deeper than " + MAX_DEPTH + " levels",
                    "keep the answer flat; its known members are numbers and strings");
        }
    }

    private void end(int offset) {
        open.pop();
        int before = JsonText.skipSpaceBack(text, offset) - 1;
        if (text.charAt(before) == ',') {
            problems.oneOfMany(
                    "GR104",
                    before,
                    () -> "a comma stands behind the last member; JSON has commas between members only",
                    "take the comma away; " + StringLiteral.USE_A_LIBRARY);
        }
    }

    private void key(String key, int offset) {
        literal.check(offset);
        Frame frame = open.element();
        frame.key = key;
        frame.keyOffset = offset;
        Integer first = frame.keys.putIfAbsent(key, offset);
        if (first != null) {
            problems.oneOfMany(
                    "GR104",
                    offset,
                    () -> "the key " + Excerpt.of(key) + " is given here and at " + problems.at(first)
                            + "; it may be given once",
                    "keep one of the two; which of them counts depends on the parser");
        }
    }

    private void number(String written, int offset) {
        boolean legal = NumberLiteral.isLegal(written);
        value(new Value(legal ? Value.Kind.NUMBER : Value.Kind.ILLEGAL_NUMBER, written, offset));
        boolean mayBeCut = offset + written.length() == text.length();
        if (!legal && !mayBeCut) {
            String key = open.isEmpty() ? "" : open.element().key;
            NumberLiteral.report(written, key, offset, problems);
        }
    }

    private void value(Value value) {
        last = Optional.of(value);
        if (open.isEmpty()) {
            root = last;
        } else if (open.size() == 1
                && root.filter(outermost -> outermost.is(Value.Kind.OBJECT)).isPresent()) {
            Frame frame = open.element();
            members.putIfAbsent(frame.key, new Document.Member(frame.key, frame.keyOffset, value));
        }
    }
}

package io.jenkins.plugins.autograder.feedback;

import static io.jenkins.plugins.autograder.feedback.Answers.file;
import static io.jenkins.plugins.autograder.feedback.Answers.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are not JSON, or JSON that parsers do not agree about. */
class SyntaxProblemsTest {
    private static final String ANSWER =
            "write one JSON object with \"fractionalScore\" (a number from 0.0 to 1.0) and \"feedback\" (a string)";
    private static final String LIBRARY = "make the document with a JSON library instead of joining strings: "
            + "json.dumps, JSON.stringify, Jackson, toJSON";
    private static final String DUMPS =
            "write what json.dumps(answer) gives; str(answer) and print(answer) are not JSON";
    private static final String RENAME =
            "write to a temporary file in the same folder, and rename it to feedback.json when it is complete";
    private static final String ALONE =
            "write the answer alone to feedback.json, once; open the file to overwrite, not to append";
    private static final String ONCE = "keep one of the two; which of them counts depends on the parser";
    private static final String DIVISION =
            "find the division by zero or the mean of nothing behind it, and decide what such a submission gets";
    private static final String DIGITS =
            "write digits before and after the decimal point, no leading zeros and no plus sign: 0.85";
    private static final String BARE = "write text in double quotes; the only bare words are true, false and null";

    @ParameterizedTest
    @MethodSource("documents")
    @Tag("B-25")
    void explainsWhatIsWrongAndWhereAndHowToMendIt(String document, String problem) {
        assertThat(problems(file(document))).containsExactly(problem);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("", "GR104 ERROR - feedback.json is empty -> " + ANSWER),
                arguments(" \r\n\t", "GR104 ERROR - feedback.json is empty -> " + ANSWER),
                arguments("[1]", "GR104 ERROR 1:1 the document is an array; it has to be an object -> " + ANSWER),
                arguments(
                        "\n \"x\"",
                        "GR104 ERROR 2:2 the document is a string, \"x\"; it has to be an object -> " + ANSWER),
                arguments(
                        "0.85", "GR104 ERROR 1:1 the document is a number, 0.85; it has to be an object -> " + ANSWER),
                arguments("null", "GR104 ERROR 1:1 the document is null; it has to be an object -> " + ANSWER),
                arguments(
                        "true", "GR104 ERROR 1:1 the document is a boolean, true; it has to be an object -> " + ANSWER),
                arguments(
                        "well done",
                        "GR104 ERROR 1:1 feedback.json holds no JSON object, but \"well done\" -> " + ANSWER),
                arguments("[{]", "GR104 ERROR 1:1 feedback.json holds no JSON object, but \"[{]\" -> " + ANSWER),
                arguments(
                        "{\"fractionalScore\": 1,\n \"feedback\": \"all is",
                        "GR104 ERROR 2:21 feedback.json ends before its document is complete -> " + RENAME),
                arguments("{", "GR104 ERROR 1:2 feedback.json ends before its document is complete -> " + RENAME),
                arguments(
                        "{\"isCorrect\": tr",
                        "GR104 ERROR 1:17 feedback.json ends before its document is complete -> " + RENAME),
                arguments(
                        "{\"feedback\": \"\\u12",
                        "GR104 ERROR 1:19 feedback.json ends before its document is complete -> " + RENAME),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"ok\"}\nSaved.",
                        "GR104 ERROR 2:1 behind the document stands \"Saved.\" -> " + ALONE),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"ok\"}}",
                        "GR104 ERROR 1:41 behind the document stands \"}\" -> " + ALONE),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"ok\"}{\"fractionalScore\": 0}",
                        "GR104 ERROR 1:41 behind the document stands a second one, \"{\"fractionalScore\": 0}\" -> "
                                + ALONE),
                arguments(
                        "{\"fractionalScore\": 1,\n \"feedback\": \"ok\",\n \"fractionalScore\": 0}",
                        "GR104 ERROR 3:2 the key \"fractionalScore\" is given here and at 1:2; it may be given once -> "
                                + ONCE),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"ok\", \"tests\": [{\"n\": 1,\n\"n\": 2}]}",
                        "GR104 ERROR 2:1 the key \"n\" is given here and at 1:53; it may be given once -> " + ONCE),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"not \"done\" yet\"}",
                        "GR105 ERROR 1:42 behind the end of a string stands \"done\" yet\"}\", where a comma or the matching "
                                + "bracket has to be; is there a double quote within the string? -> "
                                + "write a double quote within a string as \\\"; " + LIBRARY),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"two\nlines\n\"}",
                        "GR105 ERROR 1:40 the control character \"\\n\" stands unescaped in a string -> " + LIBRARY),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"\u0000\"}",
                        "GR105 ERROR 1:37 the control character \"\\u0000\" stands unescaped in a string -> "
                                + LIBRARY),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"C:\\grader\"}",
                        "GR105 ERROR 1:39 the escape \"\\g\" is none of JSON's -> write a backslash as \\\\; "
                                + LIBRARY),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"C:\\users\"}",
                        "GR104 ERROR 1:39 an escape that begins with \\u has to have four hexadecimal digits -> "
                                + "write a backslash as \\\\; " + LIBRARY),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"\\ud83d\\ude00 \\ud83d\"}",
                        "GR104 ERROR 1:50 the escape \"\\ud83d\" is one half of a character, and the other half is missing"
                                + " -> decode text as UTF-8 before it goes into the feedback, and do not cut it within a "
                                + "character"),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"ok\", \"\\ude00\": 1}",
                        "GR104 ERROR 1:43 the escape \"\\ude00\" is one half of a character, and the other half is missing"
                                + " -> decode text as UTF-8 before it goes into the feedback, and do not cut it within a "
                                + "character"),
                arguments(
                        "{\"isCorrect\": True, \"feedback\": \"ok\"}",
                        "GR104 ERROR 1:15 True is Python's; JSON has true, false and null -> " + DUMPS),
                arguments(
                        "{\"isCorrect\": TRUE, \"feedback\": \"ok\"}",
                        "GR104 ERROR 1:15 \"TRUE\" is no JSON value; did you mean true? -> " + BARE),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": undefined}",
                        "GR104 ERROR 1:36 \"undefined\" is no JSON value -> " + BARE),
                arguments(
                        "{\"fractionalScore\": 0,85, \"feedback\": \"ok\"}",
                        "GR104 ERROR 1:22 a comma separates members, not decimals -> "
                                + "write numbers with a decimal point whatever the locale is: 0.85"),
                arguments(
                        "{\"fractionalScore\": .85, \"feedback\": \"ok\"}",
                        "GR100 ERROR 1:21 \".85\" is not how JSON writes a number -> " + DIGITS),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"ok\", \"seed\": 007}",
                        "GR104 ERROR 1:50 \"007\" is not how JSON writes a number -> " + DIGITS),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"ok\", \"seed\": -.}",
                        "GR104 ERROR 1:50 \"-.\" is not how JSON writes a number -> " + DIGITS),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"ok\", \"mean\": NaN}",
                        "GR104 ERROR 1:50 mean is NaN; JSON has finite numbers only -> " + DIVISION),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"ok\", \"means\": [1, -Infinity]}",
                        "GR104 ERROR 1:55 a value is -Infinity; JSON has finite numbers only -> " + DIVISION),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"ok\",\n}",
                        "GR104 ERROR 1:40 a comma stands behind the last member; JSON has commas between members only -> "
                                + "take the comma away; " + LIBRARY),
                arguments(
                        "{\"fractionalScore\": 1 \"feedback\": \"ok\"}",
                        "GR104 ERROR 1:23 behind a value stands \"\"feedback\": \"ok\"}\", where a comma or the matching bracket "
                                + "has to be -> " + LIBRARY),
                arguments(
                        "{\"fractionalScore\": 1, // of 1\n \"feedback\": \"ok\"}",
                        "GR104 ERROR 1:24 here is \"// of 1\\n \"feedback\": \"ok\"}\"; JSON has no comments -> "
                                + "take the comment away"),
                arguments(
                        "{fractionalScore: 1}",
                        "GR104 ERROR 1:2 here is \"fractionalScore: 1}\", which JSON does not allow here -> "
                                + LIBRARY),
                arguments(
                        "{\"tests\": [1, 2}",
                        "GR104 ERROR 1:16 behind a value stands \"}\", where a comma or the matching bracket has to be -> "
                                + LIBRARY));
    }

    @Test
    void looksBehindAnEscapedQuoteOrBackslash() {
        assertThat(problems(file("{\"fractionalScore\": 1, \"feedback\": \"\\\"a\nb\"}")))
                .containsExactly(
                        "GR105 ERROR 1:40 the control character \"\\n\" stands unescaped in a string -> " + LIBRARY);
        assertThat(problems(file("{\"fractionalScore\": 1, \"feedback\": \"not an escape: \\\\ud800, \\\\g\"}")))
                .isEmpty();
    }

    @Test
    void takesAPythonDictionaryForWhatItIs() {
        assertThat(problems(file("{'fractionalScore': 1, \"feedback\": \"it's\"}")))
                .containsExactly(
                        "GR104 ERROR 1:2 a string begins with a single quote; JSON has double quotes only -> " + DUMPS);
    }

    @Test
    void goesOnBehindWhatATolerantParserCanRead() {
        assertThat(problems(file("{'fractionalScore': 85,\n \"feedback\": 3,\n}")))
                .satisfiesExactly(
                        quote -> assertThat(quote).startsWith("GR104 ERROR 1:2 a string begins with a single quote"),
                        score -> assertThat(score).startsWith("GR100 ERROR 1:21 fractionalScore is 85"),
                        text -> assertThat(text).startsWith("GR102 ERROR 2:14 feedback is a number, 3"),
                        comma ->
                                assertThat(comma).startsWith("GR104 ERROR 2:15 a comma stands behind the last member"));
    }

    @Test
    void countsColumnsInUtf16UnitsAsEditorsDo() {
        assertThat(problems(file("{\"feedback\": \"é\uD83D\uDE00\", \"fractionalScore\": 2}")))
                .singleElement()
                .asString()
                .startsWith("GR100 ERROR 1:40 ");
    }

    @Test
    void keepsHostileTextOnOneLineAndVisible() {
        assertThat(problems(file("{\"fractionalScore\": 1, \"feedback\": \"ok\"} \u001b[31m\n\u202e\u2028\uE000x")))
                .singleElement()
                .asString()
                .contains("stands \"\\u001B[31m\\n\\u202E\\u2028\\uE000x\" ->");
    }
}

package io.jenkins.plugins.autograder.feedback;

import static io.jenkins.plugins.autograder.feedback.Answers.file;
import static io.jenkins.plugins.autograder.feedback.Answers.problems;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingTest {
    private static final String WRITE_UTF_8 =
            " -> write UTF-8 whatever the locale is; in Python: open(path, \"w\", encoding=\"utf-8\")";

    @Test
    void refusesAByteOrderMarkAndReadsOn() {
        assertThat(problems(file("\uFEFF{\"fractionalScore\": 1, \"feedback\": 3}")))
                .satisfiesExactly(
                        mark -> assertThat(mark)
                                .isEqualTo(
                                        "GR104 ERROR 1:1 feedback.json begins with a byte order mark, which JSON does "
                                                + "not allow -> write UTF-8 without a byte order mark; in Python: "
                                                + "encoding=\"utf-8\", not \"utf-8-sig\""),
                        text -> assertThat(text).startsWith("GR102 ERROR 1:36 feedback is a number"));
    }

    @ParameterizedTest
    @MethodSource
    void recognisesUtf16(Charset charset) {
        assertThat(problems(file("{\"fractionalScore\": 1, \"feedback\": \"é\"}".getBytes(charset))))
                .containsExactly(
                        "GR104 ERROR 1:1 feedback.json is encoded in UTF-16; it has to be UTF-8" + WRITE_UTF_8);
    }

    static Stream<Charset> recognisesUtf16() {
        return Stream.of(UTF_16, UTF_16LE, UTF_16BE);
    }

    @Test
    void findsTheByteThatIsNotUtf8AndReadsOn() {
        byte[] latin1 = "{\"fractionalScore\": 7,\n \"feedback\": \"R\u00e9sum\u00e9\"}".getBytes(ISO_8859_1);

        assertThat(problems(file(latin1)))
                .satisfiesExactly(
                        score -> assertThat(score).startsWith("GR100 ERROR 1:21 fractionalScore is 7"),
                        encoding -> assertThat(encoding)
                                .isEqualTo(
                                        "GR104 ERROR 2:16 feedback.json has the byte 0xE9 where UTF-8 does not allow "
                                                + "it, 38 bytes after its start" + WRITE_UTF_8));
    }

    @ParameterizedTest
    @MethodSource
    void refusesBytesThatOnlyLookLikeUtf8(byte[] bytes) {
        byte[] start = "{\"fractionalScore\": 1, \"feedback\": \"".getBytes(UTF_8);
        byte[] document = Arrays.copyOf(start, start.length + bytes.length + 2);
        System.arraycopy(bytes, 0, document, start.length, bytes.length);
        document[document.length - 2] = '"';
        document[document.length - 1] = '}';

        assertThat(problems(file(document)))
                .singleElement()
                .asString()
                .startsWith("GR104 ERROR 1:37 feedback.json has the byte 0x%02X where".formatted(bytes[0]));
    }

    static Stream<byte[]> refusesBytesThatOnlyLookLikeUtf8() {
        return Stream.of(
                new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xE2, (byte) 0x82},
                new byte[] {(byte) 0x80});
    }

    @Test
    void takesACharacterThatIsCutInTwoForATruncatedDocument() {
        byte[] whole = "{\"fractionalScore\": 1, \"feedback\": \"é".getBytes(UTF_8);

        assertThat(problems(file(Arrays.copyOf(whole, whole.length - 1))))
                .containsExactly(
                        "GR104 ERROR 1:37 feedback.json ends before its document is complete -> "
                                + "write to a temporary file in the same folder, and rename it to feedback.json when it is complete");
    }

    @Test
    void seesHalfACharacterBehindTheDocument() {
        byte[] whole = "{\"fractionalScore\": 1, \"feedback\": \"e\"}é".getBytes(UTF_8);

        assertThat(problems(file(Arrays.copyOf(whole, whole.length - 1))))
                .containsExactly("GR104 ERROR 1:40 feedback.json has the byte 0xC3 where UTF-8 does not allow it, "
                        + "39 bytes after its start" + WRITE_UTF_8);
    }

    @Test
    void saysOfABinaryFileThatItHoldsNoDocument() {
        assertThat(problems(file(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, (byte) 0xFF})))
                .satisfiesExactly(
                        nothing -> assertThat(nothing)
                                .startsWith("GR104 ERROR 1:1 feedback.json holds no JSON object, but "
                                        + "\"\\u007FELF\\u0002\\u0001\\u0001\uFFFD\""),
                        encoding -> assertThat(encoding).startsWith("GR104 ERROR 1:8 feedback.json has the byte 0xFF"));
    }
}

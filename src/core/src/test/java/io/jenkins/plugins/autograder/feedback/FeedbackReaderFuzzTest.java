package io.jenkins.plugins.autograder.feedback;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mutated answers, valid and not. A seed that fails is in the test's name: add it to the fixed ones. */
class FeedbackReaderFuzzTest {
    private static final int MUTANTS = 1_500;
    private static final int MOST_BYTES = 4_000;

    private static final List<byte[]> CORPUS = Stream.of(
                    "{\"fractionalScore\": 0.85, \"feedback\": \"3 of 4 tests passed\\n\\u00e9 \\ud83d\\ude00\"}",
                    "{\n  \"feedback\" : \"é\uD83D\uDE00\",\n  \"fractionalScore\" : 1e-1,\n  \"gradable\" : false\n}\n",
                    "{\"isCorrect\": true, \"feedback\": \"\", \"feedbackType\": \"HTML\", \"tests\": [[1, null], {\"a\": {}}]}",
                    "{\"fractionalScore\": NaN, \"feedback\": null, \"fractionalScore\": -Infinity}",
                    "{'fractionalScore': 1, 'feedback': 'it', 'done': True,}",
                    "Loading\n{\"fractionalScore\": 85, \"feedback\": \"say \"hi\"\"}\n{\"fractionalScore\": 1}",
                    "\uFEFF{\"score\": .5, \"feedbak\": \"C:\\grader\"}",
                    "<h1 onclick='x()'>a</h1><img src=\"data:image/png;base64,AAAA\"><p style='color:red'>b<!-- c --></p>",
                    "[{\"fractionalScore\": 0,5}]")
            .map(text -> text.getBytes(UTF_8))
            .toList();

    private static final List<byte[]> TOKENS = Stream.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    "'",
                    "\\",
                    "\\u",
                    "\\ud800",
                    ",",
                    ":",
                    "NaN",
                    "1e999",
                    "-0.0",
                    "True",
                    "null",
                    "\n",
                    "\u0000",
                    "\uFEFF",
                    "\uD83D\uDE00",
                    "<script>",
                    "style='",
                    "[[[[[[[[[[[[[[[[[[[[[[",
                    "99999999999999999999")
            .map(text -> text.getBytes(UTF_8))
            .toList();

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 8), LongStream.of(new Random().nextLong()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsMutantsWithoutFalling(long seed) {
        Random random = new Random(seed);
        byte[] mutant = pick(CORPUS, random);
        for (int i = 0; i < MUTANTS; i++) {
            mutant = random.nextInt(20) == 0 ? pick(CORPUS, random) : mutate(mutant, random);
            try {
                Invariants.check(mutant);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ", mutant " + i + ": " + new String(mutant, UTF_8), e);
            }
        }
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(12));
        byte[] mutant =
                switch (random.nextInt(7)) {
                    case 0 -> splice(bytes, at, to, new byte[0]);
                    case 1 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
                    case 2 -> splice(bytes, at, at, pick(TOKENS, random));
                    case 3 -> splice(bytes, at, to, pick(TOKENS, random));
                    case 4 -> Arrays.copyOf(bytes, at);
                    case 5 -> random.nextInt(20) == 0 ? new String(bytes, UTF_8).getBytes(UTF_16LE) : bytes.clone();
                    default -> splice(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt()});
                };
        return mutant.length > MOST_BYTES ? Arrays.copyOf(mutant, MOST_BYTES) : mutant;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
        byte[] result = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }

    private static byte[] pick(List<byte[]> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}

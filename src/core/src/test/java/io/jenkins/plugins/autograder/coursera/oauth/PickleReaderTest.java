package io.jenkins.plugins.autograder.coursera.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.autograder.coursera.oauth.PickleReader.PickleException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PickleReaderTest {
    /** Written by Python's own pickle module; of 2 also in the form of Python 2, whose texts are bytes. */
    @ParameterizedTest
    @CsvSource({
        "0,KGRwMApWdG9rZW4KcDEKVmFjY2Vzcy10b2tlbi1vZi1hLXRlc3QKcDIKc1ZleHBpcmVzCnAzCkYxNTAwMDAwMDAwLjI1CnNWcmVmcmVzaApwNApWcmVmcmVzaC10b2tlbi1vZi1hLXRlc3QKcDUKcy4=",
        "1,fXEAKFgFAAAAdG9rZW5xAVgWAAAAYWNjZXNzLXRva2VuLW9mLWEtdGVzdHECWAcAAABleHBpcmVzcQNHQdZaC8AQAABYBwAAAHJlZnJlc2hxBFgXAAAAcmVmcmVzaC10b2tlbi1vZi1hLXRlc3RxBXUu",
        "2,gAJ9cQAoWAUAAAB0b2tlbnEBWBYAAABhY2Nlc3MtdG9rZW4tb2YtYS10ZXN0cQJYBwAAAGV4cGlyZXNxA0dB1loLwBAAAFgHAAAAcmVmcmVzaHEEWBcAAAByZWZyZXNoLXRva2VuLW9mLWEtdGVzdHEFdS4=",
        "3,gAN9cQAoWAUAAAB0b2tlbnEBWBYAAABhY2Nlc3MtdG9rZW4tb2YtYS10ZXN0cQJYBwAAAGV4cGlyZXNxA0dB1loLwBAAAFgHAAAAcmVmcmVzaHEEWBcAAAByZWZyZXNoLXRva2VuLW9mLWEtdGVzdHEFdS4=",
        "4,gASVXQAAAAAAAAB9lCiMBXRva2VulIwWYWNjZXNzLXRva2VuLW9mLWEtdGVzdJSMB2V4cGlyZXOUR0HWWgvAEAAAjAdyZWZyZXNolIwXcmVmcmVzaC10b2tlbi1vZi1hLXRlc3SUdS4=",
        "5,gAWVXQAAAAAAAAB9lCiMBXRva2VulIwWYWNjZXNzLXRva2VuLW9mLWEtdGVzdJSMB2V4cGlyZXOUR0HWWgvAEAAAjAdyZWZyZXNolIwXcmVmcmVzaC10b2tlbi1vZi1hLXRlc3SUdS4=",
    })
    void readsWhatTheOldToolsWrite(int protocol, String pickle) throws Exception {
        assertThat(PickleReader.read(Base64.getDecoder().decode(pickle)))
                .isEqualTo(Map.of(
                        "token", "access-token-of-a-test",
                        "expires", 1500000000.25,
                        "refresh", "refresh-token-of-a-test"));
    }

    @Test
    void readsTheBytesThatWereTextsInPython2() throws Exception {
        assertThat(PickleReader.read("\u0080\u0002}q\u0000U\u0005tokenq\u0001U\u0003abcq\u0002s."
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Map.of("token", "abc"));
    }

    @Test
    @Tag("X-02")
    void refusesAPickleThatRunsACommand() {
        byte[] evil = Base64.getDecoder()
                .decode(
                        "gASVSgAAAAAAAAB9lCiMBXRva2VulIwFcG9zaXiUjAZzeXN0ZW2Uk5SMEHRvdWNoIC90bXAvcHduZWSUhZRSlIwHZXhwaXJl"
                                + "c5RHP/AAAAAAAAB1Lg==");

        assertThatExceptionOfType(PickleException.class)
                .isThrownBy(() -> PickleReader.read(evil))
                .withMessage(
                        "it has the instruction 0x93, which builds something other than a dict, a text or a float");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cos\nsystem\n(S'true'\ntR.", // GLOBAL, REDUCE
                "(i__main__\nX\n.", // INST
                "]q\u0000.", // a list
                "N.", // None
                "}.}.", // two values
                "}", // no end
                ".", // nothing
                "}(U\u0001a}u.", // a dict in a dict
                "}(U\u0001au.", // a key without a value
                "}U\u0001as.", // too few values
                "}h\u0007.", // a memo that is not there
                "u.",
                "F12x\n.",
                "}p99999999999\n.",
                "X\u00ff\u00ff\u00ff\u00ff.",
            })
    void refusesEverythingElse(String pickle) {
        assertThatExceptionOfType(PickleException.class)
                .isThrownBy(() -> PickleReader.read(pickle.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThatExceptionOfType(PickleException.class)
                .isThrownBy(() -> PickleReader.read(new byte[70_000]))
                .withMessage("it has more than 65536 bytes");
    }

    @Property(tries = 3000)
    void survivesAnyBytes(@ForAll @Size(max = 60) byte[] bytes) {
        onlyReadsOrRefuses(bytes);
    }

    /** Of the instructions that it knows, since any bytes mostly end at the first one that it does not. */
    @Property(tries = 3000)
    void survivesAnyMixtureOfWhatItKnows(@ForAll("mixtures") byte[] bytes) {
        onlyReadsOrRefuses(bytes);
    }

    @Property
    void survivesAnyCutAndAnyChange(@ForAll int seed) throws Exception {
        byte[] whole = pickle(Map.of("token", "abc", "expires", 1.5));
        byte[] cut = Arrays.copyOf(whole, Math.floorMod(seed, whole.length));
        byte[] changed = whole.clone();
        changed[Math.floorMod(seed, changed.length)] ^= (byte) (1 + Math.floorMod(seed / 31, 255));

        onlyReadsOrRefuses(cut);
        onlyReadsOrRefuses(changed);
    }

    @Property
    void readsBackAnyDictOfTextsAndFloats(@ForAll("dicts") Map<String, Object> dict) throws Exception {
        assertThat(PickleReader.read(pickle(dict))).isEqualTo(dict);
    }

    @Provide
    static Arbitrary<byte[]> mixtures() {
        return Arbitraries.of(
                        '}', '(', 'd', 's', 'u', 'U', 'X', 'T', 'V', 'G', 'F', 'q', 'r', 'p', 'h', 'j', 'g', '.', 1, 0,
                        '\n', 0x80, 0x8c, 0x94, 0x95)
                .map(number -> (byte) (int) Integer.valueOf(number instanceof Character c ? c : (Integer) number))
                .array(byte[].class)
                .ofMaxSize(60);
    }

    @Provide
    static Arbitrary<Map<String, Object>> dicts() {
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(40).filter(text -> isValid(text));
        Arbitrary<Object> values =
                Arbitraries.oneOf(texts.asGeneric(), Arbitraries.doubles().asGeneric());
        return Arbitraries.maps(texts, values).ofMaxSize(8);
    }

    private static boolean isValid(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }

    private static void onlyReadsOrRefuses(byte[] bytes) {
        try {
            assertThat(PickleReader.read(bytes).values())
                    .allSatisfy(value -> assertThat(value).isInstanceOfAny(String.class, Double.class));
        } catch (PickleException e) {
            assertThat(e.getMessage()).startsWith("it ");
        }
    }

    /** Protocol 4, as Python writes it, but for the memo. */
    private static byte[] pickle(Map<String, Object> dict) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x80, 4, '}', '('});
        new LinkedHashMap<>(dict).forEach((key, value) -> {
            text(out, key);
            if (value instanceof Double number) {
                out.write('G');
                out.writeBytes(ByteBuffer.allocate(8).putDouble(number).array());
            } else {
                text(out, (String) value);
            }
        });
        out.writeBytes(new byte[] {'u', '.'});
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(0x8c);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }
}

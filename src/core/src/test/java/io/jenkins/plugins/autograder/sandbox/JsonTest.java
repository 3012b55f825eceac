package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine says and is told, as JSON. */
class JsonTest {
    private static Json read(String json) throws IOException {
        return Json.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String write(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }

    @Test
    void readsValuesOfEveryKind() throws Exception {
        Json json = read("{\"text\":\"h\u00e9\\n\",\"number\":4294967296,\"yes\":true,\"no\":false,\"none\":null,"
                + "\"list\":[\"a\",1,\"b\"],\"nested\":{\"deep\":[{\"er\":\"x\"}]}}");
        assertThat(json.at("text").text()).contains("h\u00e9\n");
        assertThat(json.at("number").number()).hasValue(4_294_967_296L);
        assertThat(json.at("yes").isTrue()).isTrue();
        assertThat(json.at("no").isTrue()).isFalse();
        assertThat(json.at("list").texts()).containsExactly("a", "b");
        assertThat(json.at("nested").at("deep").elements().get(0).at("er").text())
                .contains("x");
    }

    @Test
    void readsWhatIsAbsentOrOfAnotherKindAsAbsent() throws Exception {
        Json json = read("{\"none\":null,\"text\":\"1\",\"list\":[1]}");
        for (Json each :
                List.of(json.at("none"), json.at("nowhere"), json.at("text").at("x"), json)) {
            assertThat(each.text()).isEmpty();
            assertThat(each.number()).isEmpty();
            assertThat(each.isTrue()).isFalse();
            assertThat(each.elements()).isEmpty();
        }
        assertThat(json.at("text").number()).isEmpty();
        assertThat(json.at("list").textMembers()).isEmpty();
    }

    @Test
    void readsLabels() throws Exception {
        assertThat(read("{\"a\":\"1\",\"b\":2,\"c\":\"\"}").textMembers()).isEqualTo(Map.of("a", "1", "c", ""));
    }

    @Test
    void readsNumbersWhateverTheirSize() throws Exception {
        assertThat(read("1.5").number()).hasValue(1);
        assertThat(read("18446744073709551615").number()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<html>", "{", "[1,", "{\"a\"}", "nope"})
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(StreamReadException.class);
    }

    @Test
    void saysOfNothingThatItIsNoJson() {
        assertThatThrownBy(() -> read("")).isInstanceOf(JsonParseException.class);
    }

    @Test
    void writesSettingsInOrder() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("Image", "sha256:1");
        settings.put("Env", List.of("A=\"b\"", "C=\u00e9\n"));
        settings.put("Memory", 67_108_864L);
        settings.put("PidsLimit", 512);
        settings.put("Tty", false);
        settings.put("HostConfig", Map.of("Mounts", List.of(Map.of("ReadOnly", true))));
        settings.put("Cmd", List.of());
        assertThat(write(settings))
                .isEqualTo(
                        "{\"Image\":\"sha256:1\",\"Env\":[\"A=\\\"b\\\"\",\"C=\u00e9\\n\"],\"Memory\":67108864,"
                                + "\"PidsLimit\":512,\"Tty\":false,\"HostConfig\":{\"Mounts\":[{\"ReadOnly\":true}]},\"Cmd\":[]}");
    }
}

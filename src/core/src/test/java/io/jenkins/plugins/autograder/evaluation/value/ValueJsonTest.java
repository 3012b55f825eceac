package io.jenkins.plugins.autograder.evaluation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueJsonTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'t':'NoneType','k':'none'}",
                "{'t':'bool','k':'bool','v':true}",
                "{'t':'int','k':'int','v':'-123456789012345678901234567890'}",
                "{'t':'float','k':'float','v':'0.1'}",
                "{'t':'float','k':'float','v':'nan'}",
                "{'t':'float','k':'float','v':'-inf'}",
                "{'t':'complex','k':'complex','re':'1.0','im':'-2.5'}",
                "{'t':'str','k':'str','v':'a\\u00e4\\ud83d\\ude00','cut':500}",
                "{'t':'bytes','k':'bytes','v':'AP8='}",
                "{'t':'list','k':'list','id':1,'items':[{'t':'list','k':'ref','id':1}]}",
                "{'t':'shapes.Corner','k':'tuple','items':[{'t':'int','k':'int','v':'1'}],'cut':9}",
                "{'t':'set','k':'set','id':4,'items':[]}",
                "{'t':'dict','k':'dict','id':2,'items':[[{'t':'str','k':'str','v':'a'},{'t':'NoneType','k':'none'}]]}",
                "{'t':'function','k':'function','name':'area'}",
                "{'t':'shapes.Point','k':'object','id':3,'attrs':{'x':{'t':'int','k':'int','v':'0'}}}",
                "{'t':'range','k':'object','repr':'range(0, 3)'}",
                "{'t':'shapes.Liar','k':'opaque','why':'its __repr__ raised ValueError'}",
            })
    void readsAndWritesEveryKind(String text) throws Exception {
        JsonNode json = json(text);

        assertThat(ValueJson.write(ValueJson.read(json))).isEqualTo(json);
    }

    @Test
    void givesTheParts() throws Exception {
        Value value = read("{'t':'list','k':'list','id':7,'items':[{'t':'int','k':'int','v':'3'},"
                + "{'t':'float','k':'float','v':'1e+16'},{'t':'a.P','k':'object','attrs':{}}]}");

        assertThat(value)
                .isEqualTo(new Value.Items(
                        "list",
                        Value.Shape.LIST,
                        OptionalInt.of(7),
                        List.of(
                                new Value.Int("int", BigInteger.valueOf(3)),
                                new Value.Real("float", 1e16),
                                new Value.Instance(
                                        "a.P", OptionalInt.empty(), Optional.empty(), Map.of(), OptionalInt.empty())),
                        OptionalInt.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[]|is []; it has to be an object",
                "{'t':'x'}|k is missing; it has to be a string",
                "{'k':'none'}|t is missing; it has to be a string",
                "{'t':'','k':'opaque','why':'x'}|of kind opaque: type is empty; it has to be the name of a type, such as int",
                "{'t':'int','k':'none','x':1}|of kind none has the unknown key x",
                "{'t':'int','k':'int','v':3}|v is 3; it has to be a string",
                "{'t':'int','k':'int','v':'0x3'}|v is \"0x3\"; it has to be decimal digits",
                "{'t':'float','k':'float','v':'NaN'}|v is \"NaN\"; it has to be a number as Python writes it",
                "{'t':'float','k':'float','v':'0x1p3'}|v is \"0x1p3\"; it has to be a number as Python writes it",
                "{'t':'bool','k':'bool','v':1}|v is 1; it has to be true or false",
                "{'t':'str','k':'str','v':'abc','cut':2}|of kind str: cut is 2, less than the 3 that were kept; it has to be the length of the whole",
                "{'t':'str','k':'str','v':'abc','cut':-2}|cut is -2; it has to be a whole number, 0 or more",
                "{'t':'bytes','k':'bytes','v':'A'}|of kind bytes: Input byte[] should at least have 2 bytes for base64 bytes",
                "{'t':'list','k':'list'}|items is missing; it has to be a list",
                "{'t':'list','k':'list','items':[{'t':'list','k':'list','items':[5]}]}|items[0].items[0] is 5; it has to be an object",
                "{'t':'dict','k':'dict','items':[[]]}|items[0] is []; it has to be a list of a key and a value",
                "{'t':'a','k':'object','attrs':{'x':1}}|attrs.x is 1; it has to be an object",
                "{'t':'list','k':'ref','id':1}|id is 1; it has to be the id of a value that stands before it or around it",
                "{'t':'list','k':'list','id':1,'items':[{'t':'list','k':'list','id':1,'items':[]}]}"
                        + "|items[0].id is 1; it has to be a number of its own, for an object is described once",
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage(message);
    }

    @Test
    void namesTheKindsThereAre() {
        assertThatThrownBy(() -> read("{'t':'x','k':'lst'}"))
                .hasMessageStartingWith("k is \"lst\"; it has to be one of bool, bytes, class,");
    }

    @Test
    void refusesWhatIsTooDeep() throws Exception {
        assertThat(read(nested(ValueJson.MOST_LEVELS - 1))).isInstanceOf(Value.Items.class);
        assertThatThrownBy(() -> read(nested(ValueJson.MOST_LEVELS)))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageEndingWith("is nested more than 100 levels deep");
    }

    @Test
    void refusesWhatIsTooLarge() {
        String items = "{'t':'NoneType','k':'none'},".repeat(ValueJson.MOST_VALUES);
        String text = "{'t':'list','k':'list','items':[" + items.substring(0, items.length() - 1) + "]}";
        assertThatThrownBy(() -> read(text)).hasMessageEndingWith("consists of more than 200000 values");
    }

    private static String nested(int levels) {
        return "{'t':'list','k':'list','items':[".repeat(levels) + "{'t':'NoneType','k':'none'}" + "]}".repeat(levels);
    }

    private static Value read(String text) throws JsonFormatException, JsonProcessingException {
        return ValueJson.read(json(text));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }
}

package io.jenkins.plugins.autograder.evaluation.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeJsonTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private static final String RETURN = "{'_':'Module','body':[{'_':'Return','at':[1,0,1,8],'value':"
            + "{'_':'Constant','at':[1,7,1,8],'kind':'int','value':'1'}}],'names':['a','b'],'level':2,'asname':null}";

    @Test
    void readsNodesListsWordsNumbersAndNothing() throws Exception {
        Node module = read(RETURN);

        Node statement = module.nodes("body").get(0);
        assertThat(statement.is("Return")).isTrue();
        assertThat(statement.place()).contains(new Place(1, 0, 1, 8));
        assertThat(statement.node("value").flatMap(value -> value.word("value")))
                .contains("1");
        assertThat(module.place()).isEqualTo(Optional.empty());
        assertThat(module.parts("names")).containsExactly(new Part.Word("a"), new Part.Word("b"));
        assertThat(module.word("level")).contains("2");
        assertThat(module.part("asname")).isEqualTo(new Part.Nothing());
        assertThat(module.part("there is none")).isEqualTo(new Part.Nothing());
    }

    @Test
    void writesWhatItReads() throws Exception {
        Node node = read(RETURN);

        assertThat(NodeJson.read(NodeJson.write(node))).isEqualTo(node);
    }

    @Test
    void readsSubscriptsOfPython38AsThoseOfLaterOnes() throws Exception {
        Node subscript = read("{'_':'Subscript','slice':{'_':'Index','value':{'_':'Name','id':'i'}}}");
        Node several = read("{'_':'Subscript','slice':{'_':'ExtSlice','dims':[{'_':'Slice'}]}}");

        assertThat(subscript).isEqualTo(read("{'_':'Subscript','slice':{'_':'Name','id':'i'}}"));
        assertThat(several).isEqualTo(read("{'_':'Subscript','slice':{'_':'Tuple','elts':[{'_':'Slice'}]}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'x'|is \"x\"; it has to be a node",
                "{}|_ is missing; it has to be the kind of a node",
                "{'_':''}|_ is \"\"; it has to be the kind of a node",
                "{'_':'A','x':{'_':'B','y':[1,true]}}|x.y[1] is true; it has to be a node, a string, a whole number or null",
                "{'_':'A','at':[1,2,3]}|at is [1,2,3]; it has to be a list of line, column, last line and last column",
                "{'_':'A','at':[0,0,1,1]}|of kind A: at is [0, 0, 1, 1]; it has to be line (from 1), column (from 0), and their ends behind them",
                "{'_':'Constant','kind':'number','value':'1'}"
                        + "|kind is \"number\"; it has to be one of bool, bytes, complex, ellipsis, float, int, none, str",
                "{'_':'Constant','kind':'int','value':1}|value is 1; it has to be the text of a constant",
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage(message);
    }

    @Test
    void refusesWhatIsTooDeep() throws Exception {
        assertThat(read(nested(NodeJson.MOST_LEVELS)).is("A")).isTrue();
        assertThatThrownBy(() -> read(nested(NodeJson.MOST_LEVELS + 1)))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageStartingWith("x.x.x.")
                .hasMessageEndingWith("x is nested more than 400 levels deep")
                .hasMessageMatching(".{0,300}");
    }

    @Test
    void refusesWhatIsTooLarge() {
        String text = "{'_':'A','x':[null" + ",null".repeat(NodeJson.MOST_PARTS) + "]}";

        assertThatThrownBy(() -> read(text)).hasMessageEndingWith("has more than 300000 parts");
    }

    private static String nested(int levels) {
        return "{'_':'A','x':".repeat(levels - 1) + "{'_':'A'}" + "}".repeat(levels - 1);
    }

    private static Node read(String text) throws JsonFormatException, JsonProcessingException {
        JsonNode json = JSON.readTree(text);
        assertThat(StreamReadConstraints.DEFAULT_MAX_DEPTH).isGreaterThan(2 * NodeJson.MOST_LEVELS);
        return NodeJson.read(json);
    }
}

package io.jenkins.plugins.autograder.evaluation.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Answers of drivers, also where they are cut off or come from somebody hostile. */
class AnswerTest {
    private static final Plan PLAN = Plan.of(
            "a.py",
            List.of(
                    new Payload("one", "a.py", new Action.Variable("x"), Conditions.DEFAULT),
                    new Payload("two", "a.py", new Action.Variable("x"), Conditions.DEFAULT)));

    private static final String REPORT =
            "{\"outcome\":\"completed\",\"value\":{\"t\":\"int\",\"k\":\"int\",\"v\":\"1\"},"
                    + "\"samples\":[[{\"t\":\"NoneType\",\"k\":\"none\"},3]],\"before\":{\"args\":[{\"t\":\"list\",\"k\":\"list\",\"id\":1,\"items\":[]}],"
                    + "\"kwargs\":{\"k\":{\"t\":\"bool\",\"k\":\"bool\",\"v\":true}}},\"error\":{\"type\":\"E\",\"message\":\"m\","
                    + "\"traceback\":[{\"file\":\"f\",\"line\":1,\"column\":2,\"name\":\"n\",\"text\":\"t\"}]}}";

    private static final String SOURCES = "[{\"file\":\"a.py\",\"text\":\"x = 1\",\"repairs\":[],\"docstrings\":{},"
            + "\"tree\":{\"_\":\"Module\",\"body\":[]}}]";

    private static final String WHOLE = "{\"about\":\"driver\",\"parts\":[]}\n"
            + "{\"about\":\"sources\",\"exit\":0,\"milliseconds\":1,\"parts\":[" + SOURCES.length() + "]}\n"
            + SOURCES
            + payload(REPORT, "out")
            + payload(REPORT, "")
            + "{\"about\":\"end\",\"parts\":[]}\n";

    private static String payload(String report, String output) {
        return "{\"about\":\"payload\",\"exit\":0,\"stage\":\"end\",\"milliseconds\":5,\"files\":[],\"over\":[false,false],"
                + "\"parts\":[" + report.length() + "," + output.length() + ",0]}\n" + report + output;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Observation> read(byte[] answer) {
        return ObservationReader.read(PLAN, Answer.of(answer), "cut off");
    }

    @Test
    void isReadWhole() {
        Answer answer = Answer.of(bytes(WHOLE));

        assertThat(answer.whole()).isTrue();
        assertThat(SourceReader.read(PLAN, answer, "cut off").get(0).text()).isEqualTo("x = 1");
        Observation first = read(bytes(WHOLE)).get(0);
        assertThat(first.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(first.printed().output()).isEqualTo("out");
        assertThat(first.end().duration()).isEqualTo(Duration.ofMillis(5));
        assertThat(first.samples().get(0).count()).isEqualTo(3);
        assertThat(first.arguments().orElseThrow().after()).isEmpty();
    }

    @Test
    void givesWhatCameWhereverItIsCutOff() {
        byte[] whole = bytes(WHOLE);
        List<Observation> all = read(whole);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            List<Observation> seen = read(cut);
            assertThat(seen).hasSize(2);
            for (int i = 0; i < 2; i++) {
                assertThat(seen.get(i))
                        .isIn(all.get(i), Observation.notRun(all.get(i).payload(), "cut off"));
            }
            assertThat(Answer.of(cut).whole()).isFalse();
            assertThat(SourceReader.read(PLAN, Answer.of(cut), "cut off")).hasSize(1);
        }
    }

    @Property
    void aReportIsReadOrRefusedWhateverIsInIt(@ForAll("damaged") String report) {
        assertThatCode(() -> {
                    try {
                        ReportReader.read(bytes(report));
                    } catch (JsonFormatException e) {
                        assertThat(e).hasMessageNotContaining("Exception");
                    }
                })
                .doesNotThrowAnyException();
    }

    /** The report with one of its values, or some of its characters, in another one's place. */
    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> others = Arbitraries.of(
                "null",
                "true",
                "-1",
                "1e999",
                "[]",
                "{}",
                "\"\"",
                "\"\\ud800\"",
                "99999999999999999999",
                "[[[[]]]]",
                "x");
        Arbitrary<String> values = Arbitraries.of(
                "{\"t\":\"int\",\"k\":\"int\",\"v\":\"1\"}",
                "\"completed\"",
                "[{\"t\":\"NoneType\",\"k\":\"none\"},3]",
                "3",
                "true",
                "\"E\"",
                "\"m\"",
                "1",
                "2",
                "[]",
                "\"f\"",
                "{\"t\":\"list\",\"k\":\"list\",\"id\":1,\"items\":[]}");
        Arbitrary<String> replaced = values.flatMap(value -> others.map(other -> REPORT.replace(value, other)));
        Arbitrary<String> cut = Arbitraries.integers()
                .between(0, REPORT.length())
                .flatMap(at -> others.map(other ->
                        REPORT.substring(0, at) + other + REPORT.substring(Math.min(at + 3, REPORT.length()))));
        return Arbitraries.oneOf(replaced, cut);
    }
}

package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.grading.SuiteResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitReportTest {

    private static Element parse(SuiteResult suite) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JunitReport().write(suite, out);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()))
                .getDocumentElement();
    }

    private static List<Element> all(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** What is inside each test case: the name of its first child element, or "passed". */
    private static Map<String, String> outcomes(Element root) {
        Map<String, String> outcomes = new HashMap<>();
        for (Element testCase : all(root, "testcase")) {
            NodeList inner = testCase.getElementsByTagName("*");
            outcomes.put(
                    testCase.getAttribute("name"),
                    inner.getLength() == 0 ? "passed" : inner.item(0).getNodeName());
        }
        return outcomes;
    }

    @Test
    void givesEveryVerdictItsOutcome() throws Exception {
        assertThat(outcomes(parse(SampleResults.everything())))
                .containsEntry("sum/full-marks/solution", "passed")
                .containsEntry("sum/off-by-one", "failure")
                .containsEntry("sum/random-seed", "failure")
                .containsEntry("sort/grader-crashes", "error")
                .containsEntry("sort/endless-loop", "passed")
                .containsEntry("sort/never-reached", "skipped")
                .containsEntry("standing/sum/no-file", "failure")
                .hasSize(10);
    }

    @Test
    void countsWhatItContains() throws Exception {
        Element root = parse(SampleResults.everything());
        Element suite = all(root, "testsuite").get(0);

        for (Element element : List.of(root, suite)) {
            assertThat(element.getAttribute("tests")).isEqualTo("10");
            assertThat(element.getAttribute("failures")).isEqualTo("3");
            assertThat(element.getAttribute("errors")).isEqualTo("1");
            assertThat(element.getAttribute("skipped")).isEqualTo("1");
        }
        assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-11-14T02:13:05");
        assertThat(suite.getAttribute("time")).isEqualTo("83.450");
    }

    @Test
    void saysWhatWasNotAsExpectedAndHowToSeeItAgain() throws Exception {
        Element testCase = all(parse(SampleResults.everything()), "testcase").get(1);
        Element failure = all(testCase, "failure").get(0);

        assertThat(testCase.getAttribute("classname")).isEqualTo("examples.examples");
        assertThat(testCase.getAttribute("file")).isEqualTo("docs/course/examples/submission");
        assertThat(testCase.getAttribute("time")).isEqualTo("0.412");
        assertThat(failure.getAttribute("message"))
                .isEqualTo("score: expected 1.0, got 0.75 (expect.yaml:3) (and 1 more)");
        assertThat(failure.getTextContent())
                .contains("Test 4: expected 10 but got 9, off by one")
                .contains("./autograder grade local");
    }

    @Test
    void parsesWhateverIsInTheTexts() throws Exception {
        String text = "\u0000\u001b[31m]]><x a=\"\">&\ud800\ufffe\u202e end";
        Element root = parse(SampleResults.suite(List.of(SampleResults.hostile(text))));

        assertThat(all(root, "testcase").get(0).getAttribute("name"))
                .isEqualTo("\\0\\e[31m]]><x a=\"\">&\\u{D800}\\u{FFFE}\\u{202E} end");
        assertThat(all(root, "system-out").get(0).getTextContent())
                .contains("]]><x a=\"\">&")
                .endsWith("end");
        assertThat(all(root, "x")).isEmpty();
    }

    @Test
    void cutsLongTexts() throws Exception {
        Element root = parse(SampleResults.suite(List.of(SampleResults.hostile("n", "\u0000".repeat(100_000)))));

        assertThat(all(root, "system-out").get(0).getTextContent())
                .hasSize(20_000)
                .endsWith("…");
        assertThat(all(root, "failure").get(0).getTextContent()).hasSizeLessThanOrEqualTo(20_000);
        assertThat(all(root, "failure").get(0).getAttribute("message")).hasSizeLessThanOrEqualTo(1_000);
    }
}

package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.feedback.Feedback;
import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.grading.Mismatch;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import io.jenkins.plugins.autograder.report.view.Reproduction;
import io.jenkins.plugins.autograder.report.view.Row;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of JUnit XML. Text is made visible first, which leaves no character that XML forbids. */
final class JunitXml {

    /** As much of any one text as tools are known to take. */
    static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_MESSAGE = 1_000;

    private final XMLStreamWriter xml;

    JunitXml(OutputStream out) throws XMLStreamException {
        // Given the stream itself, the JDK's writer hands over a byte at a time.
        xml = XMLOutputFactory.newFactory()
                .createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    void start(SuiteInfo info, long tests, long failures, long errors, long skipped) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        line();
        xml.writeStartElement("testsuites");
        totals(info, tests, failures, errors, skipped);
        line();
        xml.writeStartElement("testsuite");
        totals(info, tests, failures, errors, skipped);
        // The schema that most tools follow has no zone and no fraction here.
        attribute(
                "timestamp",
                info.started().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
        line();
        xml.writeStartElement("properties");
        property("image", info.image().name());
        property("digest", info.image().id());
        property("profile", info.profile());
        property("engine", info.engine());
        property("isolated", Boolean.toString(info.isolated()));
        property("repeat", Integer.toString(info.repeat()));
        xml.writeEndElement();
    }

    void testCase(SuiteInfo info, ExampleResult result, Row row) throws XMLStreamException {
        boolean standing = result.kind() == ExampleResult.Kind.STANDING_CHECK;
        line();
        xml.writeStartElement("testcase");
        attribute("name", result.name());
        attribute("classname", suiteName(info).replace('.', '_') + (standing ? ".standing-checks" : ".examples"));
        attribute("time", seconds(time(result.grades())));
        if (!standing) {
            attribute("file", result.submission().toString().replace('\\', '/'));
        }
        switch (result.verdict()) {
            case AS_EXPECTED -> {}
            case NOT_RUN -> {
                xml.writeEmptyElement("skipped");
                attribute("message", "not run: the suite ended before its time");
            }
            case UNEXPECTED, VARIED -> problem(info, result, row);
        }
        xml.writeEndElement();
    }

    void end() throws XMLStreamException {
        line();
        xml.writeEndElement();
        line();
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
        xml.flush();
    }

    private void problem(SuiteInfo info, ExampleResult result, Row row) throws XMLStreamException {
        xml.writeStartElement(row.broken() ? "error" : "failure");
        attribute("message", summary(result, row), LONGEST_MESSAGE);
        attribute("type", Words.verdict(result.verdict()));
        text(details(info, result, row));
        xml.writeEndElement();
        if (!result.grades().isEmpty()) {
            output("system-out", result.grades().get(0).run().stdout().text());
            output("system-err", result.grades().get(0).run().stderr().text());
        }
    }

    private static String summary(ExampleResult result, Row row) {
        List<Mismatch> mismatches = result.mismatches();
        if (mismatches.isEmpty()) {
            return row.actual();
        }
        String first = Words.mismatch(mismatches.get(0));
        return mismatches.size() == 1 ? first : first + " (and " + (mismatches.size() - 1) + " more)";
    }

    private static String details(SuiteInfo info, ExampleResult result, Row row) {
        StringBuilder text = new StringBuilder();
        result.mismatches()
                .forEach(mismatch -> text.append(Words.mismatch(mismatch)).append('\n'));
        text.append("\nActual: ").append(row.actual()).append('\n');
        result.grades().stream().findFirst().ifPresent(grade -> {
            text.append(grade.reason()).append('\n');
            grade.problems().forEach(problem -> text.append(problem.message())
                    .append(' ')
                    .append(problem.mend())
                    .append('\n'));
        });
        text.append("\nAgain: ")
                .append(Reproduction.ofExample(info, result).orElseGet(() -> Reproduction.ofSuite(info)))
                .append('\n');
        result.grades().stream()
                .findFirst()
                .flatMap(Grade::feedback)
                .map(Feedback::text)
                .filter(feedback -> !feedback.isEmpty())
                .ifPresent(feedback ->
                        text.append("\nFeedback:\n").append(feedback).append('\n'));
        return text.toString();
    }

    private void totals(SuiteInfo info, long tests, long failures, long errors, long skipped)
            throws XMLStreamException {
        attribute("name", suiteName(info));
        attribute("tests", Long.toString(tests));
        attribute("failures", Long.toString(failures));
        attribute("errors", Long.toString(errors));
        attribute("skipped", Long.toString(skipped));
        attribute("time", seconds(info.duration()));
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void output(String element, String content) throws XMLStreamException {
        if (!content.isEmpty()) {
            xml.writeStartElement(element);
            text(content);
            xml.writeEndElement();
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        attribute(name, value, LONGEST_TEXT);
    }

    private void attribute(String name, String value, int longest) throws XMLStreamException {
        xml.writeAttribute(name, Words.cut(Visible.oneLine(Words.cut(value, longest)), longest));
    }

    private void text(String content) throws XMLStreamException {
        xml.writeCharacters(Words.cut(Visible.plain(Words.cut(content, LONGEST_TEXT)), LONGEST_TEXT));
    }

    /** Line ends between elements: people read these files too. */
    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static Duration time(List<Grade> grades) {
        return grades.stream().map(grade -> grade.run().usage().wallTime()).reduce(Duration.ZERO, Duration::plus);
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }

    private static String suiteName(SuiteInfo info) {
        Path name = info.suite().getFileName();
        return name == null || name.toString().isEmpty() ? "suite" : name.toString();
    }
}

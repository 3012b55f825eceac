package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult.Subject;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A check of a spec as JUnit XML: the solution, the starter and each example is a test case; a goal that no example fails is one
 * that was skipped.
 */
final class CheckJunit {
    private static final int LONGEST_MESSAGE = 1_000;

    private final SpecCheckResult result;

    CheckJunit(SpecCheckResult result) {
        this.result = result;
    }

    void write(OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("testsuite");
            attribute(xml, "name", "autograder check " + result.task().id());
            attribute(
                    xml,
                    "tests",
                    Integer.toString(
                            result.subjects().size() + result.untested().size()));
            attribute(
                    xml,
                    "failures",
                    Long.toString(result.subjects().stream()
                            .filter(subject -> !subject.asExpected())
                            .count()));
            attribute(xml, "errors", "0");
            attribute(xml, "skipped", Integer.toString(result.untested().size()));
            attribute(xml, "time", seconds(result.duration()));
            for (Subject subject : result.subjects()) {
                subject(xml, subject);
            }
            for (String goal : result.untested()) {
                start(xml, "goals", goal, Duration.ZERO);
                xml.writeEmptyElement("skipped");
                attribute(xml, "message", "no example fails it");
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void subject(XMLStreamWriter xml, Subject subject) throws XMLStreamException {
        start(
                xml,
                subject.kind() == SpecCheckResult.Kind.EXAMPLE ? "examples" : "files",
                subject.name(),
                subject.duration());
        if (!subject.asExpected()) {
            List<String> mismatches =
                    subject.mismatches().stream().map(Words::mismatch).toList();
            xml.writeStartElement("failure");
            attribute(xml, "type", "unexpected");
            attribute(
                    xml,
                    "message",
                    mismatches.get(0) + (mismatches.size() == 1 ? "" : " (and " + (mismatches.size() - 1) + " more)"));
            xml.writeCharacters(mismatches.stream().map(Visible::plain).collect(Collectors.joining("\n")));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void start(XMLStreamWriter xml, String group, String name, Duration duration) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "classname", result.task().id().replace('.', '_') + "." + group);
        attribute(xml, "name", name);
        attribute(xml, "time", seconds(duration));
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Visible.oneLine(Words.cut(value, LONGEST_MESSAGE)));
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }
}

package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What was found as JUnit XML: a test suite a file, a test case a finding. Errors and warnings are failures; what was ignored
 * is skipped. A result without findings is one test that passed.
 */
final class LintJunit {
    private final LintResult result;

    LintJunit(LintResult result) {
        this.result = result;
    }

    void write(OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("testsuite");
            long failures = result.count(Severity.ERROR) + result.count(Severity.WARNING);
            int tests = result.findings().size() + result.ignored().size();
            xml.writeAttribute("name", "autograder sanity (" + result.profile() + ")");
            xml.writeAttribute("tests", Integer.toString(Math.max(1, tests)));
            xml.writeAttribute("failures", Long.toString(failures));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", Integer.toString(result.ignored().size()));
            for (Finding finding : result.findings()) {
                start(xml, finding);
                if (finding.severity() != Severity.INFO) {
                    xml.writeStartElement("failure");
                    xml.writeAttribute("type", finding.severity().word());
                    xml.writeAttribute("message", Visible.oneLine(finding.message()));
                    xml.writeCharacters(Visible.plain(LintSarif.sentence(finding.mend()) + "\n"
                            + finding.region().text()));
                    xml.writeEndElement();
                } else {
                    xml.writeStartElement("system-out");
                    xml.writeCharacters(Visible.plain(finding.message() + "; " + finding.mend()));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            for (LintResult.Ignored ignored : result.ignored()) {
                start(xml, ignored.finding());
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", Visible.oneLine(ignored.reason()));
                xml.writeEndElement();
            }
            if (tests == 0) {
                xml.writeEmptyElement("testcase");
                xml.writeAttribute("classname", "autograder.sanity");
                xml.writeAttribute("name", "no findings");
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void start(XMLStreamWriter xml, Finding finding) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", Visible.oneLine(finding.region().file()));
        xml.writeAttribute(
                "name",
                finding.rule()
                        + (finding.region().line() > 0
                                ? " line " + finding.region().line() + ":"
                                        + finding.region().column()
                                : "")
                        + " " + Visible.oneLine(Words.cut(finding.message(), 120)));
        xml.writeAttribute("file", Visible.oneLine(finding.region().file()));
        if (finding.region().line() > 0) {
            xml.writeAttribute("line", Integer.toString(finding.region().line()));
        }
    }
}

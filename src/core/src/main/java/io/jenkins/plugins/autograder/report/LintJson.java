package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.lint.rules.Rules;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What was found as JSON. */
final class LintJson {
    private static final int VERSION = 1;

    private final LintResult result;

    LintJson(LintResult result) {
        this.result = result;
    }

    void write(OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeStringField("profile", result.profile());
            json.writeObjectFieldStart("counts");
            for (Severity severity : Severity.values()) {
                json.writeNumberField(severity.word(), result.count(severity));
            }
            json.writeNumberField("ignored", result.ignored().size());
            json.writeNumberField("known", result.known());
            json.writeEndObject();
            json.writeArrayFieldStart("findings");
            List<String> fingerprints = result.fingerprints();
            for (int i = 0; i < fingerprints.size(); i++) {
                finding(json, result.findings().get(i));
                json.writeStringField("fingerprint", fingerprints.get(i));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("ignored");
            for (LintResult.Ignored ignored : result.ignored()) {
                finding(json, ignored.finding());
                json.writeStringField("reason", ignored.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    static JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return json.useDefaultPrettyPrinter();
    }

    /** The object of a finding, left open. */
    private static void finding(JsonGenerator json, Finding finding) throws IOException {
        Region region = finding.region();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("file", region.file());
        if (region.line() > 0) {
            json.writeNumberField("line", region.line());
            json.writeNumberField("column", region.column());
            json.writeNumberField("endLine", region.endLine());
            json.writeNumberField("endColumn", region.endColumn());
            json.writeStringField("text", region.text());
        }
        json.writeStringField("message", finding.message());
        json.writeStringField("mend", finding.mend());
        json.writeBooleanField("mendable", !finding.edits().isEmpty());
        json.writeStringField(
                "documentation", Rules.info(finding.rule()).map(RuleInfo::docs).orElse("docs/rules"));
    }
}

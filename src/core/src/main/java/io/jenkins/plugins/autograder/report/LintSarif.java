package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.lint.rules.Rules;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** What was found as SARIF 2.1.0, the format of the OASIS standard. */
final class LintSarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final LintResult result;
    private final List<RuleInfo> rules;

    LintSarif(LintResult result) {
        this.result = result;
        this.rules = Rules.infos();
    }

    void write(OutputStream out) throws IOException {
        try (JsonGenerator json = LintJson.generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            List<String> fingerprints = result.fingerprints();
            for (int i = 0; i < fingerprints.size(); i++) {
                result(json, result.findings().get(i));
                json.writeObjectFieldStart("partialFingerprints");
                json.writeStringField("graderLint/v1", fingerprints.get(i));
                json.writeEndObject();
                json.writeEndObject();
            }
            for (LintResult.Ignored ignored : result.ignored()) {
                result(json, ignored.finding());
                json.writeArrayFieldStart("suppressions");
                json.writeStartObject();
                json.writeStringField("kind", "external");
                json.writeStringField("justification", ignored.reason());
                json.writeEndObject();
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "autograder sanity");
        json.writeArrayFieldStart("rules");
        for (RuleInfo rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            text(json, "shortDescription", rule.title());
            text(json, "fullDescription", rule.why());
            text(json, "help", sentence(rule.mend()) + " See " + rule.docs() + ".");
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(rule.severity(result.profile())));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The object of a finding, left open. */
    private void result(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        int index = rules.stream().map(RuleInfo::id).toList().indexOf(finding.rule());
        if (index >= 0) {
            json.writeNumberField("ruleIndex", index);
        }
        json.writeStringField("level", level(finding.severity()));
        text(json, "message", sentence(finding.message()) + " " + sentence(finding.mend()));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(finding.region().file()));
        json.writeEndObject();
        region(json, finding.region());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        fixes(json, finding);
    }

    private static void region(JsonGenerator json, Region region) throws IOException {
        if (region.line() == 0) {
            return;
        }
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", region.line());
        json.writeNumberField("startColumn", region.column());
        json.writeNumberField("endLine", region.endLine());
        json.writeNumberField("endColumn", region.endColumn());
        if (!region.text().isEmpty()) {
            text(json, "snippet", region.text());
        }
        json.writeEndObject();
    }

    private static void fixes(JsonGenerator json, Finding finding) throws IOException {
        List<Edit> replacements = finding.edits().stream()
                .filter(edit -> edit.kind() == Edit.Kind.REPLACE)
                .toList();
        if (replacements.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        text(json, "description", finding.mend());
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(replacements.get(0).file()));
        json.writeEndObject();
        json.writeArrayFieldStart("replacements");
        for (Edit edit : replacements) {
            json.writeStartObject();
            json.writeObjectFieldStart("deletedRegion");
            json.writeNumberField("charOffset", edit.start());
            json.writeNumberField("charLength", edit.end() - edit.start());
            json.writeEndObject();
            text(json, "insertedContent", edit.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }

    /** A file's name as a relative reference: a colon in its first part would look like the scheme of an address. */
    private static String uri(String file) {
        try {
            String path = new URI(null, null, file.startsWith("/") ? file : "/" + file, null).getRawPath();
            return (file.startsWith("/") ? path : path.substring(1)).replace(":", "%3A");
        } catch (URISyntaxException e) {
            return "unknown";
        }
    }

    static String sentence(String text) {
        String first = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return text.matches("(?s).*[.?!]") ? first : first + ".";
    }
}

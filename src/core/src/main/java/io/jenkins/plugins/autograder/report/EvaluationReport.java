package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.grading.ResultJson;
import io.jenkins.plugins.autograder.report.ReportFolder.Draft;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Writes what became of submissions, of a class, and of a check, for other programs to read. Safe for use by many threads, as
 * long as each writes files of its own. For people there is {@link EvaluationHtml}.
 */
public final class EvaluationReport {
    private final ObjectMapper mapper = ResultJson.mapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** What became of a submission, as JSON. The stream is left open. */
    public void json(EvaluationResult result, OutputStream out) throws IOException {
        mapper.writeValue(out, EvaluationJson.of(result));
        out.flush();
    }

    /** The same into a file, which is there as a whole or not at all. */
    public void json(EvaluationResult result, Path file) throws IOException {
        write(file, out -> json(result, out));
    }

    /** The gradebook of a class, as a table with commas. The stream is left open. */
    public void csv(ClassResult result, OutputStream out) throws IOException {
        new Gradebook(result).csv(out);
    }

    /** The same into a file. */
    public void csv(ClassResult result, Path file) throws IOException {
        write(file, out -> csv(result, out));
    }

    /** The gradebook of a class, as JSON. The stream is left open. */
    public void json(ClassResult result, OutputStream out) throws IOException {
        new Gradebook(result).json(mapper, out);
    }

    /** The same into a file. */
    public void json(ClassResult result, Path file) throws IOException {
        write(file, out -> json(result, out));
    }

    /** What became of a check, as JUnit XML. The stream is left open. */
    public void junit(SpecCheckResult result, OutputStream out) throws IOException {
        new CheckJunit(result).write(out);
    }

    /** The same into a file. */
    public void junit(SpecCheckResult result, Path file) throws IOException {
        write(file, out -> junit(result, out));
    }

    private static void write(Path file, Content content) throws IOException {
        ReportFolder folder = ReportFolder.around(file);
        try (Draft draft = folder.draft(file.getFileName().toString())) {
            content.write(draft.out());
            draft.publish();
        }
    }
}

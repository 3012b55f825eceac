package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.grading.ResultJson;
import io.jenkins.plugins.autograder.report.pages.EvaluationPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs what became of a class as a server keeps it for every build: the gradebook, and what the page of each submission shows,
 * until that is a few megabytes; later submissions have no page. {@link SavedClass} reads it.
 */
public final class PackedClass {
    static final String BOOK = "class.json";
    static final String FOLDER = EvaluationPages.FOLDER + "/";
    static final int VERSION = 1;

    private static final int LARGEST = 12 * 1024 * 1024;
    private static final int LARGEST_PAGE = 1024 * 1024;

    private final ObjectMapper mapper = ResultJson.mapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    record Book(int version, ClassResult result) {}

    record Page(int version, EvaluationResult result) {}

    /** Add a submission; one at a time, in any order. */
    public void add(EvaluationResult result) throws IOException {
        byte[] page = mapper.writeValueAsBytes(new Page(VERSION, result));
        if (bytes.size() < LARGEST && page.length <= LARGEST_PAGE) {
            zip.putNextEntry(new ZipEntry(FOLDER + EvaluationPages.fileOf(result.user())));
            zip.write(page);
            zip.closeEntry();
        }
    }

    /** Add the gradebook, which ends it. */
    public byte[] finish(ClassResult result) throws IOException {
        zip.putNextEntry(new ZipEntry(BOOK));
        mapper.writeValue(zip, new Book(VERSION, result));
        zip.closeEntry();
        zip.close();
        return bytes.toByteArray();
    }
}

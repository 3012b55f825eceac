package io.jenkins.plugins.autograder.jenkins.report;

import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.report.SavedCheck;
import io.jenkins.plugins.autograder.report.SavedClass;
import io.jenkins.plugins.autograder.report.SavedLint;
import io.jenkins.plugins.autograder.report.SavedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The files of a build's reports.
 *
 * @param directory of the build's record
 */
record ReportStore(Path directory) {
    private static final String FOLDER = "coursera-autograder";
    private static final String SUFFIX = ".json.gz";

    void write(StoredReport report, byte[] bytes) throws IOException {
        String id = report.getUrlName();
        Path place = report.isEvaluations() ? archive(id) : file(id);
        Files.createDirectories(directory.resolve(FOLDER));
        Path beside = place.resolveSibling(id + ".part");
        Files.write(beside, bytes);
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Read a report; the caller closes it. */
    SuiteResult open(String id) throws IOException {
        return SavedReport.open(file(id));
    }

    /** Read what the linter found. */
    LintResult findings(String id) throws IOException {
        return SavedLint.read(Files.readAllBytes(file(id)));
    }

    /** Read what became of a class; the caller closes it. */
    SavedClass evaluations(String id) throws IOException {
        return SavedClass.open(archive(id));
    }

    /** Read the check of a spec. */
    SpecCheckResult check(String id) throws IOException {
        return SavedCheck.read(Files.readAllBytes(file(id)));
    }

    /** Read the receipt of what was brought to Coursera. */
    Receipt receipt(String id) throws IOException {
        return PackedReceipt.read(Files.readAllBytes(file(id)));
    }

    void delete(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /** Of many files, of which a page needs one or two. */
    private Path archive(String id) {
        return directory.resolve(FOLDER).resolve(id + ".zip");
    }

    private Path file(String id) {
        return directory.resolve(FOLDER).resolve(id + SUFFIX);
    }
}

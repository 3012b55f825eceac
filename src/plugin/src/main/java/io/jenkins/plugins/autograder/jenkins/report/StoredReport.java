package io.jenkins.plugins.autograder.jenkins.report;

import io.jenkins.plugins.autograder.grading.Shard;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a build's own record says of one report; the rest is in a file beside it. The names of the fields are a format:
 * builds of years ago have them.
 */
public final class StoredReport implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String GRADES = "grades";
    private static final String FINDINGS = "findings";
    private static final String DELIVERY = "delivery";
    private static final String EVALUATIONS = "evaluations";
    private static final String CHECK = "check";

    private final String id;
    private final String name;
    private final String headline;
    private final int asExpected;
    private final int unexpected;
    private final int varied;
    private final int notRun;
    private final long millis;
    private final boolean interrupted;

    /** The id of the report that this is a part of; absent where it is a whole one. */
    private final @Nullable String partOf;

    private final int shard;
    private final int of;

    /** What is in the file, in a word; absent for grades, as in the first builds. */
    private final @Nullable String kind;

    private final int errors;
    private final int warnings;
    private final int notes;

    /** How many findings are as bad as the step was told to take seriously. */
    private final int serious;

    private StoredReport(
            ReportName name, @Nullable String kind, ReportData data, @Nullable String partOf, Shard shard) {
        this.id = name.id();
        this.name = name.name();
        this.headline = data.headline();
        this.asExpected = data.asExpected();
        this.unexpected = data.unexpected();
        this.varied = data.varied();
        this.notRun = data.notRun();
        this.millis = data.millis();
        this.interrupted = data.interruption() != null;
        this.partOf = partOf;
        this.shard = shard.number();
        this.of = shard.of();
        this.kind = kind;
        this.errors = 0;
        this.warnings = 0;
        this.notes = 0;
        this.serious = 0;
    }

    private StoredReport(
            ReportName name, String kind, String headline, int errors, int warnings, int notes, int serious) {
        this.id = name.id();
        this.name = name.name();
        this.headline = headline;
        this.asExpected = 0;
        this.unexpected = 0;
        this.varied = 0;
        this.notRun = 0;
        this.millis = 0;
        this.interrupted = false;
        this.partOf = null;
        this.shard = 1;
        this.of = 1;
        this.kind = kind;
        this.errors = errors;
        this.warnings = warnings;
        this.notes = notes;
        this.serious = serious;
    }

    /** The report of a suite, or of one of its parts. */
    public static StoredReport grades(ReportName name, Shard shard, ReportData data) {
        return shard.of() == 1
                ? new StoredReport(name, null, data, null, shard)
                : new StoredReport(name.part(shard.number(), shard.of()), null, data, name.id(), shard);
    }

    /** What the linter found. */
    public static StoredReport findings(ReportName name, FindingsData data) {
        return new StoredReport(
                name, FINDINGS, data.summary(), data.errors(), data.warnings(), data.notes(), data.serious());
    }

    /** What was brought to Coursera. */
    public static StoredReport delivery(ReportName name, String headline) {
        return new StoredReport(name, DELIVERY, headline, 0, 0, 0, 0);
    }

    /** What became of submissions of a task. */
    public static StoredReport evaluations(ReportName name, ReportData data) {
        return new StoredReport(name, EVALUATIONS, data, null, Shard.WHOLE);
    }

    /** The check of a task's spec. */
    public static StoredReport check(ReportName name, ReportData data) {
        return new StoredReport(name, CHECK, data, null, Shard.WHOLE);
    }

    /** Its place in addresses and file names. */
    public String getUrlName() {
        return id;
    }

    /** For people. */
    public String getName() {
        return name;
    }

    /** The result in words. */
    public String getHeadline() {
        return headline;
    }

    /** How many results are as expected. */
    public int getAsExpected() {
        return asExpected;
    }

    /** How many results are not as expected. */
    public int getUnexpected() {
        return unexpected;
    }

    /** How many results changed from one repetition to another. */
    public int getVaried() {
        return varied;
    }

    /** How many results were left out. */
    public int getNotRun() {
        return notRun;
    }

    /** How many results there are. */
    public int getTotal() {
        return asExpected + unexpected + varied + notRun;
    }

    /** How many results are off, or how many findings are serious. */
    public int getOff() {
        return unexpected + varied + notRun + serious;
    }

    /** What it is about, in a word: {@code grades}, {@code findings}, {@code delivery}, {@code evaluations}, {@code check}. */
    public String getKind() {
        return kind == null ? GRADES : kind;
    }

    /** Whether this is what the linter found. */
    public boolean isFindings() {
        return FINDINGS.equals(kind);
    }

    /** Whether this is what was brought to Coursera. */
    public boolean isDelivery() {
        return DELIVERY.equals(kind);
    }

    /** Whether this is what became of submissions of a task. */
    public boolean isEvaluations() {
        return EVALUATIONS.equals(kind);
    }

    /** Whether this is the check of a task's spec. */
    public boolean isCheck() {
        return CHECK.equals(kind);
    }

    /** How many errors the linter found. */
    public int getErrors() {
        return errors;
    }

    /** How many warnings the linter found. */
    public int getWarnings() {
        return warnings;
    }

    /** How much else the linter found. */
    public int getNotes() {
        return notes;
    }

    /** How long it took, in milliseconds. */
    public long getMillis() {
        return millis;
    }

    /** Whether it ended before its time. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /** All results in a line. */
    public String getSummary() {
        return kind != null ? headline : Totals.words(asExpected, unexpected, varied, notRun);
    }

    /** Whether this is a part of the report with that id. */
    boolean isPartOf(String report) {
        return report.equals(partOf);
    }

    /** Which part it is, if it is one. */
    Optional<Shard> shard() {
        return partOf == null ? Optional.empty() : Optional.of(new Shard(shard, of));
    }
}

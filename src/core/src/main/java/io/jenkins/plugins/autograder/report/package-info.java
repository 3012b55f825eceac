/**
 * Reports: results in, documents out. One class a format; none changes a result or decides anything about it.
 *
 * <p>Start at {@link io.jenkins.plugins.autograder.report.ReportWriter}, which writes all formats in two passes over the
 * results: one for the overview, one for what is said of each result.
 */
@NullMarked
package io.jenkins.plugins.autograder.report;

import org.jspecify.annotations.NullMarked;

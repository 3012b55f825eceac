/**
 * The HTML pages. Records made from results say what is on a page; the templates in {@code src/main/jte}, which are
 * compiled into this package, lay it out.
 *
 * <p>Start at {@link io.jenkins.plugins.autograder.report.pages.Pages}. Text from a grader or a submission reaches a page
 * only through the template {@code visible}, which escapes it and shows what would be invisible; the one exception is
 * {@link io.jenkins.plugins.autograder.report.pages.SafeHtml}.
 */
@NullMarked
package io.jenkins.plugins.autograder.report.pages;

import org.jspecify.annotations.NullMarked;

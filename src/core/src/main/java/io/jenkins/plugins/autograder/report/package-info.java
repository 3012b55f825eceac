/**
 * Reports: results in, documents out. One class a format; none changes a result or decides anything about it.
 */
@NullMarked
package io.jenkins.plugins.autograder.report;

import org.jspecify.annotations.NullMarked;

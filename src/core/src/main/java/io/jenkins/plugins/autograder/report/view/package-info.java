/**
 * What every report says of a result, whatever its format: words, figures, order, commands, and hostile text made
 * harmless to read. Nothing here knows of a format.
 */
@NullMarked
package io.jenkins.plugins.autograder.report.view;

import org.jspecify.annotations.NullMarked;

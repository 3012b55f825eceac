/** Files for their owner alone, which are whole at every moment: tokens and receipts. */
@NullMarked
package io.jenkins.plugins.autograder.coursera.files;

import org.jspecify.annotations.NullMarked;

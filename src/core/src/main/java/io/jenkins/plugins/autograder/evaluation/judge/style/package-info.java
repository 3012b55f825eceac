/** Rules of style: what makes code easier to read, and what is probably a mistake, without running it. */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.judge.style;

import org.jspecify.annotations.NullMarked;

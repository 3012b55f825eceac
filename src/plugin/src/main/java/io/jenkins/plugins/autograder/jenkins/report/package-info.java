/**
 * The reports of a build: how they are kept, and their pages. What a page shows of a report comes from the engine's
 * renderer, as HTML that is safe to show; Jelly only gives it a frame.
 */
@NullMarked
package io.jenkins.plugins.autograder.jenkins.report;

import org.jspecify.annotations.NullMarked;

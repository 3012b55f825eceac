/**
 * The Jenkins plugin: steps, build steps and pages. Each step reads its parameters, makes a request of the engine's, and
 * tells the result in Jenkins's words; no rule of grading is in here.
 */
@NullMarked
package io.jenkins.plugins.autograder.jenkins;

import org.jspecify.annotations.NullMarked;

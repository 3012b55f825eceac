/** What all readers of JSON documents from a sandbox have in common. */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.json;

import org.jspecify.annotations.NullMarked;

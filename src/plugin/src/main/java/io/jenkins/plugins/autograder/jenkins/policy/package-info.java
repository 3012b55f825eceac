/** What becomes of build and stage when the content is not as expected. */
@NullMarked
package io.jenkins.plugins.autograder.jenkins.policy;

import org.jspecify.annotations.NullMarked;

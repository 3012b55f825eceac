/** What administrators say about all jobs. */
@NullMarked
package io.jenkins.plugins.autograder.jenkins.config;

import org.jspecify.annotations.NullMarked;

/**
 * Configuration files in YAML, read so that every complaint has a line and a mend.
 *
 * <p>It knows no key of any file: the packages that own a file say which keys there are.
 */
@NullMarked
package io.jenkins.plugins.autograder.config;

import org.jspecify.annotations.NullMarked;

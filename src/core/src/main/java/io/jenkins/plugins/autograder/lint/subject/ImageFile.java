package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.sandbox.ImageEntry;

/**
 * A file of an image.
 *
 * @param path absolute
 * @param entry its type, mode and owner
 */
public record ImageFile(String path, ImageEntry entry) {}

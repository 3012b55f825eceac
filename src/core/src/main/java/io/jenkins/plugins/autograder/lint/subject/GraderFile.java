package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.lint.context.FileEntry;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;

/**
 * A file of the build context, and where it goes in the image.
 *
 * @param path in the image, absolute
 * @param entry in the context
 * @param copy the instruction that brings it there
 */
public record GraderFile(String path, FileEntry entry, Instruction.Copy copy) {}

package io.jenkins.plugins.autograder.report.pages;

/**
 * HTML that a page may hold as it is. Only {@link RichView} makes one, from what {@link StylelessHtml} let through,
 * and {@link InstructionHtml}, from what its policy let through.
 *
 * @param html sanitised
 */
record SafeHtml(String html) {}

package io.jenkins.plugins.autograder.report.pages;

/**
 * HTML that a page may hold as it is. Only {@link RichView} makes one, from what the sanitiser let through.
 *
 * @param html sanitised
 */
record SafeHtml(String html) {}

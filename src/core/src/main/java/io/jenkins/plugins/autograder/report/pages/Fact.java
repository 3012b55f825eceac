package io.jenkins.plugins.autograder.report.pages;

/**
 * A label and what is to be said under it.
 *
 * @param label our own words
 * @param value hostile, perhaps
 */
record Fact(String label, String value) {}

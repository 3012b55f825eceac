package io.jenkins.plugins.autograder.report.pages;

import java.util.regex.Pattern;

/** The names by which links find goals, snippets and contexts in a page. */
final class Anchor {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Anchor() {}

    /** That of a goal; the id itself, as far as a page allows it. */
    static String ofGoal(String id) {
        return BLANKS.matcher(id).replaceAll("_");
    }

    /** That of a snippet. */
    static String ofSnippet(String id) {
        return ofGoal("snippet:" + id);
    }
}

package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import java.util.List;

/**
 * A snippet as a page shows it.
 *
 * @param title for people
 * @param anchor by which links find it
 * @param caption before the cells; without any text where there is none
 * @param cells in order
 * @param postscript behind the cells; without any text where there is none
 */
record SnippetView(String title, String anchor, SafeHtml caption, List<Cell> cells, SafeHtml postscript) {

    /** A cell, and what it prints. */
    record Cell(ShownSnippet.ShownCell shown, TypedText output) {}

    static SnippetView of(ShownSnippet snippet) {
        return new SnippetView(
                snippet.title(),
                Anchor.ofSnippet(snippet.id()),
                InstructionHtml.of(snippet.caption()),
                snippet.cells().stream()
                        .map(cell -> new Cell(cell, TypedText.of(cell.output())))
                        .toList(),
                InstructionHtml.of(snippet.postscript()));
    }
}

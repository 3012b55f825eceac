package io.jenkins.plugins.autograder.evaluation;

import java.util.List;

/**
 * A snippet with what the solution gave.
 *
 * @param id by which instructions refer to it
 * @param title for people
 * @param caption before the cells, in Markdown; may be empty
 * @param cells in order
 * @param postscript behind the cells, in Markdown; may be empty
 */
public record ShownSnippet(String id, String title, String caption, List<ShownCell> cells, String postscript) {
    public ShownSnippet {
        cells = List.copyOf(cells);
    }

    /**
     * A cell of it. What there is nothing of is empty.
     *
     * @param code as typed
     * @param output what is printed, with marks around what is typed as input
     * @param stderr what is printed as an error
     * @param result as the language writes it
     * @param memory the memory diagram of the result
     * @param files whose content is shown
     * @param problem why the solution gave nothing
     */
    public record ShownCell(
            String code,
            String output,
            String stderr,
            String result,
            String memory,
            List<ShownFile> files,
            String problem) {
        public ShownCell {
            files = List.copyOf(files);
        }
    }

    /** The content of a file. */
    public record ShownFile(String name, String text) {}
}

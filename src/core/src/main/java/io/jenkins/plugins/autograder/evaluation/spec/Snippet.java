package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.evaluation.observe.Payload;
import java.util.List;
import java.util.Optional;

/**
 * Something of the solution that students are shown, as cells of a notebook.
 *
 * @param id by which instructions refer to it: {@code #snippet:rects}
 * @param title for people
 * @param caption before the cells, in Markdown; may be empty
 * @param cells in order
 * @param postscript behind the cells, in Markdown; may be empty
 */
public record Snippet(String id, String title, String caption, List<Cell> cells, String postscript) {
    public Snippet {
        cells = List.copyOf(cells);
    }

    /**
     * One cell.
     *
     * @param code what is shown as typed; may be empty
     * @param payload what is run of the solution to fill it; absent where its text is fixed
     * @param fixed text in place of what is run; may be empty
     * @param memory whether a memory diagram of the result is shown
     * @param files whose content is shown after the run
     */
    public record Cell(String code, Optional<Payload> payload, String fixed, boolean memory, List<String> files) {
        public Cell {
            files = List.copyOf(files);
        }
    }
}

package io.jenkins.plugins.autograder.evaluation.json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A JSON document from a sandbox that is not what it has to be. The message says where in the document, what is there and
 * what is allowed.
 *
 * <p>The place is put together on the way out, so that reading costs nothing where all is well: whoever reads a part of a
 * document adds the step to it by {@link #inside}.
 */
public final class JsonFormatException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PATH = 200;

    private final String path;
    private final String problem;

    private JsonFormatException(String path, String problem) {
        super(path.isEmpty() ? problem : path + " " + problem, null, false, false);
        this.path = path;
        this.problem = problem;
    }

    /**
     * A problem with a part of a document.
     *
     * @param problem what is wrong, without a subject: {@code has the unknown key x}
     */
    public static JsonFormatException of(String problem) {
        return new JsonFormatException("", problem);
    }

    /**
     * Something that is not what it has to be.
     *
     * @param is what stands there; a missing node where nothing does
     * @param allowed what has to be there, such as {@code a list}
     */
    public static JsonFormatException expected(String allowed, JsonNode is) {
        String shown = is.isMissingNode() ? "missing" : is.toString();
        String excerpt = shown.length() > 60 ? shown.substring(0, 60) + "..." : shown;
        return of("is " + excerpt + "; it has to be " + allowed);
    }

    /**
     * The same problem, as seen from the part around it.
     *
     * @param step from there to here, such as {@code items[2]}
     */
    public JsonFormatException inside(String step) {
        if (path.length() > LONGEST_PATH) {
            return this;
        }
        return new JsonFormatException(path.isEmpty() ? step : step + "." + path, problem);
    }
}

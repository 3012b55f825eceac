package io.jenkins.plugins.autograder.report.pages;

import java.util.Map;
import java.util.Optional;

/**
 * Where the lines of files are in a page.
 *
 * @param anchors of the files that are shown, by name
 * @param usual the file that is meant where none is named; may be empty
 */
record CodePlaces(Map<String, String> anchors, String usual) {

    static final CodePlaces NONE = new CodePlaces(Map.of(), "");

    /** The same for what is about that file. */
    CodePlaces in(String file) {
        return file.isEmpty() ? this : new CodePlaces(anchors, file);
    }

    /** The file that is meant by a name, or by none. */
    String file(String name) {
        return name.isEmpty() ? usual : name;
    }

    /** The link to a line; absent where its file is not shown. */
    Optional<String> link(String name, int line) {
        return Optional.ofNullable(anchors.get(file(name))).map(anchor -> "#" + anchor + "-" + line);
    }
}

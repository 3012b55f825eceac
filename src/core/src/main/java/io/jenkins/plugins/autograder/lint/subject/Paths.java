package io.jenkins.plugins.autograder.lint.subject;

import java.util.ArrayList;
import java.util.List;

/** Paths in an image. */
public final class Paths {
    private Paths() {}

    /** The same path, absolute, without {@code .}, {@code ..} and doubled slashes. */
    public static String normalize(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    /** A path below a directory. */
    public static String join(String directory, String path) {
        return normalize(path.startsWith("/") ? path : directory + "/" + path);
    }
}

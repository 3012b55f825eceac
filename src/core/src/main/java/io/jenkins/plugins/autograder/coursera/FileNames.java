package io.jenkins.plugins.autograder.coursera;

/** Names that survive the way through Transloadit to S3 and Coursera (rule GR087). */
public final class FileNames {
    private static final int LONGEST = 100;

    private FileNames() {}

    /**
     * A name for an upload.
     *
     * @param name of an image, with its tag, or of a file
     * @param suffix such as {@code .tar}
     */
    public static String of(String name, String suffix) {
        String stem = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
        String safe = stem.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        String cut = safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
        return (cut.isEmpty() ? "grader" : cut) + suffix;
    }

    /** The same name with a mark that no other upload has. */
    static String marked(String name, String mark) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + "-" + mark : name.substring(0, dot) + "-" + mark + name.substring(dot);
    }

    /**
     * Check a name that somebody chose.
     *
     * @throws IllegalArgumentException if it has anything that S3 or Coursera may stumble over
     */
    public static String require(String name) {
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0," + (LONGEST + 5) + "}")) {
            throw new IllegalArgumentException("GR087: the file name is '" + name
                    + "'; allowed are letters, digits, dots, dashes and underscores, such as "
                    + of(name, name.endsWith(".zip") ? ".zip" : ".tar"));
        }
        return name;
    }
}

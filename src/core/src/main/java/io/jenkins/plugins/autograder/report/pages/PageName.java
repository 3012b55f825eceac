package io.jenkins.plugins.autograder.report.pages;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The file of an example's page. A name in the common form stays readable ({@code sum/off-by-one} becomes {@code
 * sum.off-by-one.html}); any other one becomes what is harmless of it and a digest, so that no two examples share a file
 * on any file system, and the same example has the same file in every report.
 *
 * @param file its name in {@link #FOLDER}
 */
record PageName(String file) {

    /** The folder of the examples' pages, below the index. */
    static final String FOLDER = "examples";

    /** What {@link #of} makes; anything else in the folder is not ours. */
    static final Pattern FORM = Pattern.compile("[a-z0-9_][a-z0-9_.~-]{0,200}\\.html");

    private static final String ENDING = ".html";
    private static final Pattern COMMON = Pattern.compile("[a-z0-9_][a-z0-9_-]*(/[a-z0-9_-]+)*");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(/.*)?");
    private static final Pattern HARMFUL = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 100;
    private static final int READABLE = 48;
    private static final int DIGEST_BYTES = 8;

    static PageName of(String example) {
        boolean common = example.length() <= LONGEST
                && COMMON.matcher(example).matches()
                && !DEVICE.matcher(example).matches();
        return new PageName((common ? example.replace('/', '.') : harmless(example)) + ENDING);
    }

    /** The place of the example on a page that it shares with others: it, too, depends on the name only. */
    String anchor() {
        return "result-" + file.substring(0, file.length() - ENDING.length());
    }

    private static String harmless(String example) {
        String start = example.substring(0, Math.min(READABLE, example.length()));
        String readable = HARMFUL.matcher(start.toLowerCase(Locale.ROOT)).replaceAll("-");
        return "x" + (readable.startsWith("-") ? "" : "-") + readable + "~" + digest(example);
    }

    private static String digest(String example) {
        try {
            // The code units themselves: an encoding would make the same of different halves of surrogate pairs.
            ByteBuffer units = ByteBuffer.allocate(example.length() * Character.BYTES);
            units.asCharBuffer().put(example);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(units.array());
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

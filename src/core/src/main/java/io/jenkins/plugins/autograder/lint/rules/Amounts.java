package io.jenkins.plugins.autograder.lint.rules;

import java.util.Locale;

/** Numbers for people. */
final class Amounts {
    private Amounts() {}

    /** {@code 1.5 GB}, in steps of 1024. */
    static String bytes(long bytes) {
        if (bytes < 1L << 20) {
            return bytes + " bytes";
        }
        return bytes < 1L << 30
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1073741824.0);
    }
}

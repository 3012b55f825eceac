package io.jenkins.plugins.autograder.coursera.client;

import java.util.regex.Pattern;

/**
 * Whose uploads Transloadit takes, and what it does with them. Both are public, and the same for everybody.
 *
 * @param key of Coursera's account
 * @param template that puts uploads where Coursera looks
 */
public record TransloaditAccount(String key, String template) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Those of Coursera's own tools. */
    public static final TransloaditAccount COURSERA =
            new TransloaditAccount("05912e90e83346abb96c261bf458b615", "7531c0b023f611e5aa2ecf267b4b90ee");

    public TransloaditAccount {
        require("account id", key);
        require("template", template);
    }

    private static void require(String name, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("the " + name + " is '" + value + "'; allowed are letters and digits");
        }
    }
}

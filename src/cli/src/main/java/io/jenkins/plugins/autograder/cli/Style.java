package io.jenkins.plugins.autograder.cli;

/** Colours for a terminal, or none. Colour is never the only sign. */
enum Style {
    PLAIN,
    COLORED;

    String good(String text) {
        return paint("32", text);
    }

    String bad(String text) {
        return paint("31", text);
    }

    String odd(String text) {
        return paint("33", text);
    }

    String strong(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}

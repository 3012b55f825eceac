package io.jenkins.plugins.autograder.cli;

/** When to use colours. */
enum ColorMode {
    auto,
    always,
    never;

    /** By the habits of terminals: NO_COLOR, a variable of any value but none, switches colours off. */
    Style style(Console console) {
        boolean colored =
                switch (this) {
                    case always -> true;
                    case never -> false;
                    case auto ->
                        console.live()
                                && console.environment()
                                        .getOrDefault("NO_COLOR", "")
                                        .isEmpty();
                };
        return colored ? Style.COLORED : Style.PLAIN;
    }
}

package io.jenkins.plugins.autograder.jenkins.coursera;

/** The engine's words tell what to do at a command line; here they tell what to do in Jenkins. */
final class CredentialWords {
    private static final String AT_A_COMMAND_LINE = "autograder configure authorize";

    private CredentialWords() {}

    /**
     * One line.
     *
     * @param id of the credential; empty where there is none yet
     */
    static String of(String id, Exception failure) {
        String words = String.valueOf(failure.getMessage())
                .replace(AT_A_COMMAND_LINE, "press Authorize in the credential's form");
        return id.isEmpty() ? words : "credential " + id + ": " + words;
    }
}

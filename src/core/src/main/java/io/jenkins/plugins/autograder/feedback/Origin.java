package io.jenkins.plugins.autograder.feedback;

/** Where an answer comes from, in the words of messages. */
enum Origin {
    STANDARD_OUTPUT(
            "standard output",
            "print the answer alone on standard output, and everything else on standard error",
            "print the answer in one piece and flush it, and see whether the grader was stopped before its end"),
    FILE(
            "feedback.json",
            "write the answer alone to feedback.json, once; open the file to overwrite, not to append",
            "write to a temporary file in the same folder, and rename it to feedback.json when it is complete");

    private final String title;
    private final String mendOfExtraText;
    private final String mendOfTruncation;

    Origin(String title, String mendOfExtraText, String mendOfTruncation) {
        this.title = title;
        this.mendOfExtraText = mendOfExtraText;
        this.mendOfTruncation = mendOfTruncation;
    }

    String title() {
        return title;
    }

    String mendOfExtraText() {
        return mendOfExtraText;
    }

    String mendOfTruncation() {
        return mendOfTruncation;
    }
}

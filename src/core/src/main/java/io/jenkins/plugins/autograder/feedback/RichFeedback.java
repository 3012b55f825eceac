package io.jenkins.plugins.autograder.feedback;

/**
 * A document that replaces the plain feedback for the learner.
 *
 * @param type how the document is to be shown
 * @param content the document, as the grader wrote it: hostile until sanitised
 */
public record RichFeedback(Type type, String content) {

    /** The values of {@code feedbackType}, and the file that goes with each. */
    public enum Type {
        HTML("htmlFeedback.html"),
        TXT("txtFeedback.txt");

        private final String fileName;

        Type(String fileName) {
            this.fileName = fileName;
        }

        /** The file's name beside {@code feedback.json}. */
        public String fileName() {
            return fileName;
        }
    }
}

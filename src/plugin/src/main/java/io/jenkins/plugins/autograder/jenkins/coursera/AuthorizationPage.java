package io.jenkins.plugins.autograder.jenkins.coursera;

/** Shown where Coursera has sent the browser. */
public final class AuthorizationPage {
    private final FormAnswer answer;

    AuthorizationPage(FormAnswer answer) {
        this.answer = answer;
    }

    /** Whether it worked. */
    public boolean isDone() {
        return answer.kind() == FormAnswer.Kind.OK;
    }

    /** In a sentence. */
    public String getMessage() {
        return answer.message();
    }
}

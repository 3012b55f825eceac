package io.jenkins.plugins.autograder.simulator.http;

/** The call ends here, with this answer. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refusal(Answer answer) {
        super("refused with " + answer.status());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}

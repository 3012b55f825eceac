package io.jenkins.plugins.autograder.coursera;

/**
 * An item of a receipt that is to be published.
 *
 * @param item which
 * @param step how far it is
 * @param state what is known
 * @param message Coursera's words or ours, for people; may be empty
 */
public record Publication(String item, Step step, State state, String message) {

    /** What is known of it. */
    public enum State {
        /** Nothing yet. */
        PLANNED,
        /** Learners have it. */
        PUBLISHED,
        /** Coursera still processes its grader; try again. */
        GRADER_PENDING,
        /** The service was not there; try again. */
        UNAVAILABLE,
        /** Somebody else kept changing it; try again. */
        CHANGED,
        /** Coursera says that it is not ready to be published. */
        NOT_READY,
        /** Coursera could not process its grader. */
        GRADER_FAILED,
        /** A part of it has no grader. */
        GRADER_MISSING,
        /** Coursera finds it not valid. */
        NOT_VALID,
        /** There is nothing to publish: no such item, or no changes. */
        NOTHING_THERE,
        /** Coursera refused for another reason. */
        REFUSED;

        /** Whether the same may work later with nothing changed. */
        public boolean worthAnotherTry() {
            return this == GRADER_PENDING || this == UNAVAILABLE || this == CHANGED;
        }
    }

    static Publication planned(String item) {
        return new Publication(item, Step.PLANNED, State.PLANNED, "");
    }

    Publication begun() {
        return new Publication(item, Step.UNDER_WAY, State.PLANNED, "");
    }

    /** It was published, or may have been; it is again if there is anything new, which the next try finds out. */
    Publication again() {
        return new Publication(item, Step.UNDER_WAY, step == Step.DONE ? State.PUBLISHED : State.PLANNED, "");
    }

    /** It may be published by now; the next try finds out. */
    Publication unheard(String words) {
        return new Publication(item, Step.UNDER_WAY, State.UNAVAILABLE, words);
    }

    Publication published(String note) {
        return new Publication(item, Step.DONE, State.PUBLISHED, note);
    }

    Publication not(State why, String words) {
        return new Publication(item, Step.PLANNED, why, words);
    }
}

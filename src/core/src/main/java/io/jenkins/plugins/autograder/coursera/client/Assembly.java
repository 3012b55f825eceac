package io.jenkins.plugins.autograder.coursera.client;

import java.util.Optional;

/**
 * An upload as Transloadit sees it.
 *
 * @param state how far it is
 * @param word Transloadit's own, for people
 * @param received bytes so far
 * @param file where it was put, once it is completed
 */
public record Assembly(State state, String word, long received, Optional<StoredFile> file) {

    /** How far an upload is. */
    public enum State {
        /** Bytes are coming, or were. */
        UPLOADING,
        /** All bytes are there, and are being put away. */
        EXECUTING,
        /** It lies where Coursera finds it. */
        COMPLETED,
        /** It will come to nothing: given up, or not known at all. */
        LOST
    }
}

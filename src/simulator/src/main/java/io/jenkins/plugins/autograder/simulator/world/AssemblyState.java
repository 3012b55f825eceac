package io.jenkins.plugins.autograder.simulator.world;

/** How far Transloadit is with an upload. */
public enum AssemblyState {
    UPLOADING("ASSEMBLY_UPLOADING"),
    EXECUTING("ASSEMBLY_EXECUTING"),
    COMPLETED("ASSEMBLY_COMPLETED"),
    CANCELED("ASSEMBLY_CANCELED"),
    /** The connection was lost while the file was sent. */
    ABORTED("REQUEST_ABORTED"),
    /** From now on, Transloadit says that it never heard of it. */
    CRASHED("ASSEMBLY_NOT_FOUND");

    private final String word;

    AssemblyState(String word) {
        this.word = word;
    }

    /** As Transloadit writes it. */
    public String word() {
        return word;
    }
}

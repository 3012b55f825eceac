package io.jenkins.plugins.autograder.jenkins.config;

/** What asks for the limits of runs, and so where smaller ones are to be given. */
public enum LimitSource {
    /** A suite of examples, and the step that grades it. */
    SUITE {
        @Override
        String mend(String what) {
            return "give a smaller " + what + " to the step, or in suite.yaml or expect.yaml";
        }
    },

    /** The spec of a task. */
    SPEC {
        @Override
        String mend(String what) {
            return switch (what) {
                case "timeout" -> "give smaller timeouts in its spec.yaml, or fewer cases: one run is of all cases";
                case "memory" -> "give a smaller memory in its spec.yaml; what our own driver needs is counted, too";
                default -> "every run of a task has that, and only an administrator can allow it";
            };
        }
    };

    /** How to come below a limit: {@code timeout}, {@code memory}, {@code cpus} or {@code processes}. */
    abstract String mend(String what);
}

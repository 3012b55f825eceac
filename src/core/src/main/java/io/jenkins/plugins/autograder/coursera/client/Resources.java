package io.jenkins.plugins.autograder.coursera.client;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a grader may use in production; what is absent has Coursera's default.
 *
 * @param cpus processors
 * @param memory in MB
 * @param timeout in seconds, counted from the grader's start
 */
public record Resources(OptionalInt cpus, OptionalInt memory, OptionalInt timeout) {
    /** Coursera's defaults: 1 processor, 4096 MB, 1200 s. */
    public static final Resources DEFAULT =
            new Resources(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    private static final int DEFAULT_CPUS = 1;
    private static final int DEFAULT_MEMORY = 4096;
    private static final int STEP = 1024;
    private static final int SHORTEST = 300;

    /** Whether nothing is set. */
    public boolean isDefault() {
        return equals(DEFAULT);
    }

    /**
     * What Coursera would refuse, after the upload (rules GR090 to GR092).
     *
     * @return a sentence each, with what is allowed; empty if all is well
     */
    public List<String> problems(Generation generation) {
        List<String> problems = new ArrayList<>();
        List<Integer> allowed = generation == Generation.V1 ? List.of(1, 2, 3, 4) : List.of(1, 2, 4);
        int count = cpus.orElse(DEFAULT_CPUS);
        if (!allowed.contains(count)) {
            problems.add("GR090: cpus is " + count + "; " + generation.profile() + " allows "
                    + allowed.toString().replaceAll("[\\[\\]]", ""));
        } else {
            checkMemory(generation, count, problems);
        }
        int longest = generation == Generation.V1 ? 1800 : 3600;
        if (timeout.isPresent() && (timeout.getAsInt() < SHORTEST || timeout.getAsInt() > longest)) {
            problems.add("GR092: timeout is " + timeout.getAsInt() + " s; " + generation.profile() + " allows "
                    + SHORTEST + " to " + longest);
        }
        return problems;
    }

    private void checkMemory(Generation generation, int count, List<String> problems) {
        int least = generation == Generation.V1 ? 1024 : 2048 * count;
        int most = generation == Generation.V1 ? 4096 : Math.min(8192 * count, 16384);
        int size = memory.orElse(DEFAULT_MEMORY);
        if (size < least || size > most || size % STEP != 0) {
            problems.add("GR091: memory is " + size + " MB" + (memory.isEmpty() ? " (the default)" : "") + "; "
                    + generation.profile() + " allows " + least + " to " + most + " in steps of " + STEP + " with "
                    + count + (count == 1 ? " processor" : " processors"));
        }
    }
}

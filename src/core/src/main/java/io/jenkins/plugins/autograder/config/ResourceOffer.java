package io.jenkins.plugins.autograder.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a generation of graders can be given: the one table that is asked before anything is uploaded. The figures are
 * those of Coursera's own tools, whose servers refuse everything else.
 */
public final class ResourceOffer {
    /** The first generation. */
    public static final ResourceOffer FIRST = new ResourceOffer(
            Map.of(
                    1,
                    new Range(1024, 4096),
                    2,
                    new Range(1024, 4096),
                    3,
                    new Range(1024, 4096),
                    4,
                    new Range(1024, 4096)),
            new Range(300, 1800));

    /** The second generation. */
    public static final ResourceOffer SECOND = new ResourceOffer(
            Map.of(1, new Range(2048, 8192), 2, new Range(4096, 16384), 4, new Range(8192, 16384)),
            new Range(300, 3600));

    /** The step from one amount of memory to the next, in MB. */
    public static final int MEMORY_STEP = 1024;

    /** What is taken where nothing is asked for: processors. */
    public static final int DEFAULT_CPUS = 1;

    /** What is taken where nothing is asked for: memory in MB. */
    public static final int DEFAULT_MEMORY = 4096;

    /** What is taken where nothing is asked for: seconds. */
    public static final int DEFAULT_TIMEOUT = 1200;

    /**
     * Numbers from one to another, both of them allowed.
     *
     * @param least the smallest
     * @param most the largest
     */
    public record Range(int least, int most) {
        /** Whether a number is one of them. */
        public boolean contains(int number) {
            return least <= number && number <= most;
        }

        @Override
        public String toString() {
            return least + " to " + most;
        }
    }

    private final TreeMap<Integer, Range> memory;
    private final Range timeout;

    private ResourceOffer(Map<Integer, Range> memory, Range timeout) {
        this.memory = new TreeMap<>(memory);
        this.timeout = timeout;
    }

    /** The numbers of processors that can be had, ascending. */
    public List<Integer> cpus() {
        return List.copyOf(memory.keySet());
    }

    /** The memory in MB that goes with a number of processors; absent where that number cannot be had. */
    public Optional<Range> memory(int cpus) {
        return Optional.ofNullable(memory.get(cpus));
    }

    /** The seconds that can be had. */
    public Range timeout() {
        return timeout;
    }

    /** What is wrong with a number of processors, one line; absent where nothing is. */
    public Optional<String> cpuProblem(int cpus) {
        return memory.containsKey(cpus) ? Optional.empty() : Optional.of("cpus is " + cpus + "; " + cpuMend());
    }

    /** What numbers of processors are allowed. */
    public String cpuMend() {
        return "allowed is "
                + String.join(", ", cpus().stream().map(String::valueOf).toList());
    }

    /** What is wrong with an amount of memory in MB, one line; absent where nothing is, or the processors are wrong. */
    public Optional<String> memoryProblem(int cpus, int megabytes) {
        return memory(cpus)
                .filter(range -> !range.contains(megabytes) || megabytes % MEMORY_STEP != 0)
                .map(range -> "memory is " + megabytes + " MB; " + memoryMend(cpus));
    }

    /** What amounts of memory are allowed with a number of processors. */
    public String memoryMend(int cpus) {
        return memory(cpus)
                .map(range -> "with " + cpus + (cpus == 1 ? " processor" : " processors") + " allowed is " + range
                        + " MB in steps of " + MEMORY_STEP)
                .orElseGet(this::cpuMend);
    }

    /** What is wrong with a time limit in seconds, one line; absent where nothing is. */
    public Optional<String> timeoutProblem(int seconds) {
        return timeout.contains(seconds)
                ? Optional.empty()
                : Optional.of("the time limit is " + seconds + " s; " + timeoutMend());
    }

    /** What time limits are allowed. */
    public String timeoutMend() {
        return "allowed is " + timeout + " s";
    }
}

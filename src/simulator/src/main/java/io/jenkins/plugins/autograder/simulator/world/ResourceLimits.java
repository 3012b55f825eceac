package io.jenkins.plugins.autograder.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a grader may use; what is absent has the platform's default.
 *
 * @param cpu 1024 for each CPU
 * @param memory MiB
 * @param timeout seconds
 */
public record ResourceLimits(Optional<Integer> cpu, Optional<Integer> memory, Optional<Integer> timeout) {
    /** The platform's defaults. */
    public static final ResourceLimits DEFAULT =
            new ResourceLimits(Optional.empty(), Optional.empty(), Optional.empty());

    private static final int UNIT = 1024;

    /** These limits, and where they say nothing, those. */
    public ResourceLimits or(ResourceLimits others) {
        return new ResourceLimits(cpu.or(others::cpu), memory.or(others::memory), timeout.or(others::timeout));
    }

    /** What a grading system refuses in them; empty if nothing. */
    public List<String> problems(Generation generation) {
        List<String> problems = new ArrayList<>();
        int cpus = cpu.orElse(UNIT) / UNIT;
        boolean whole = cpu.orElse(UNIT) % UNIT == 0;
        if (!whole || !cpusOf(generation).contains(cpus)) {
            problems.add("reservedCpu " + cpu.orElse(UNIT) + " is not one of " + units(generation));
        } else {
            int size = memory.orElse(4 * UNIT);
            int least = least(generation, cpus);
            int most = most(generation, cpus);
            if (size < least || size > most || size % UNIT != 0) {
                problems.add("reservedMemory %d is not %d to %d in steps of 1024 for %d CPU"
                        .formatted(size, least, most, cpus));
            }
        }
        int seconds = timeout.orElse(1200);
        int longest = generation == Generation.V1 ? 1800 : 3600;
        if (seconds < 300 || seconds > longest) {
            problems.add("wallClockTimeout %d is not 300 to %d".formatted(seconds, longest));
        }
        return problems;
    }

    private static List<Integer> cpusOf(Generation generation) {
        return generation == Generation.V1 ? List.of(1, 2, 3, 4) : List.of(1, 2, 4);
    }

    private static List<Integer> units(Generation generation) {
        return cpusOf(generation).stream().map(cpus -> cpus * UNIT).toList();
    }

    private static int least(Generation generation, int cpus) {
        return UNIT * (generation == Generation.V1 ? 1 : 2 * cpus);
    }

    private static int most(Generation generation, int cpus) {
        return UNIT * (generation == Generation.V1 ? 4 : cpus == 1 ? 8 : 16);
    }
}

package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The kernel's own figures for one container, read from its control group where the engine shares this machine. Works
 * with both generations of control groups, and with the layouts of the cgroupfs and the systemd driver.
 */
final class Cgroup {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final String ID = "ID";
    private static final List<String> LAYOUTS = List.of("docker/ID", "system.slice/docker-ID.scope");

    private final Path memory;
    private final Path cpu;
    private final Path pids;
    private final boolean unified;

    private Cgroup(Path memory, Path cpu, Path pids, boolean unified) {
        this.memory = memory;
        this.cpu = cpu;
        this.pids = pids;
        this.unified = unified;
    }

    /** The group of a container that runs; absent where it cannot be seen from here. */
    static Optional<Cgroup> of(String container) {
        for (String layout : LAYOUTS) {
            String group = layout.replace(ID, container);
            Path unified = ROOT.resolve(group);
            if (Files.exists(unified.resolve("memory.current"))) {
                return Optional.of(new Cgroup(unified, unified, unified, true));
            }
            Path memory = ROOT.resolve("memory").resolve(group);
            if (Files.exists(memory)) {
                return Optional.of(new Cgroup(
                        memory,
                        ROOT.resolve("cpuacct").resolve(group),
                        ROOT.resolve("pids").resolve(group),
                        false));
            }
        }
        return Optional.empty();
    }

    /** The highest memory use so far, in bytes. */
    OptionalLong peakMemory() {
        if (!unified) {
            return number(memory.resolve("memory.max_usage_in_bytes"));
        }
        OptionalLong peak = number(memory.resolve("memory.peak"));
        return peak.isPresent() ? peak : number(memory.resolve("memory.current"));
    }

    /** CPU time so far, in nanoseconds. */
    OptionalLong cpuNanos() {
        if (!unified) {
            return number(cpu.resolve("cpuacct.usage"));
        }
        OptionalLong micros = field(cpu.resolve("cpu.stat"), "usage_usec");
        return micros.isPresent() ? OptionalLong.of(micros.getAsLong() * 1000) : micros;
    }

    /** Processes and threads right now, or the highest number so far where the kernel keeps it. */
    OptionalLong processes() {
        OptionalLong peak = number(pids.resolve("pids.peak"));
        return peak.isPresent() ? peak : number(pids.resolve("pids.current"));
    }

    /** How often a process was refused because there were too many. */
    OptionalLong processesRefused() {
        return field(pids.resolve("pids.events"), "max");
    }

    /** How often the kernel killed a process for want of memory. */
    OptionalLong oomKills() {
        return field(memory.resolve(unified ? "memory.events" : "memory.oom_control"), "oom_kill");
    }

    private static OptionalLong number(Path file) {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(file).strip(), 10));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong field(Path file, String name) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(name + " ")) {
                    return OptionalLong.of(
                            Long.parseLong(line.substring(name.length() + 1).strip(), 10));
                }
            }
        } catch (IOException | NumberFormatException e) {
            // A figure that cannot be read is absent.
        }
        return OptionalLong.empty();
    }
}

package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.api.model.VersionComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an engine says of itself and of its machine.
 *
 * @param description for people, with its address
 * @param local whether the engine is on this machine
 * @param versions of its parts, by their names in small letters: {@code engine}, {@code containerd}, {@code runc}
 * @param operatingSystem {@code linux} or {@code windows}
 * @param architecture such as {@code x86_64}
 * @param kernel its version
 * @param memory of the machine, in bytes
 * @param processors of the machine
 * @param directory where images and containers are
 * @param limits whether the kernel holds each of them: {@code memory}, {@code swap}, {@code cpu}, {@code pids}
 * @param security what confines containers, such as {@code seccomp} and {@code apparmor}
 */
public record EngineFacts(
        String description,
        boolean local,
        Map<String, String> versions,
        String operatingSystem,
        String architecture,
        String kernel,
        long memory,
        int processors,
        String directory,
        Map<String, Boolean> limits,
        List<String> security) {
    public EngineFacts {
        versions = Map.copyOf(versions);
        limits = Map.copyOf(limits);
        security = List.copyOf(security);
    }

    static EngineFacts of(DockerEngine engine) throws SandboxException, InterruptedException {
        Version version = engine.call(
                "say its version", () -> engine.client().versionCmd().exec());
        Info info =
                engine.call("describe itself", () -> engine.client().infoCmd().exec());
        Map<String, Boolean> limits = new LinkedHashMap<>();
        limits.put("memory", !Boolean.FALSE.equals(info.getMemoryLimit()));
        limits.put("swap", !Boolean.FALSE.equals(info.getSwapLimit()));
        limits.put("cpu", !Boolean.FALSE.equals(info.getCpuCfsQuota()));
        limits.put("pids", !Boolean.FALSE.equals(info.getRawValues().get("PidsLimit")));
        return new EngineFacts(
                engine.description(),
                engine.isLocalSocket(),
                versions(engine, version),
                Objects.requireNonNullElse(info.getOsType(), ""),
                Objects.requireNonNullElse(info.getArchitecture(), ""),
                Objects.requireNonNullElse(info.getKernelVersion(), ""),
                Objects.requireNonNullElse(info.getMemTotal(), 0L),
                Objects.requireNonNullElse(info.getNCPU(), 0),
                Objects.requireNonNullElse(info.getDockerRootDir(), ""),
                limits,
                Optional.ofNullable(info.getSecurityOptions()).orElse(List.of()).stream()
                        .map(option -> option.replaceFirst("^name=", "").split(",", 2)[0])
                        .toList());
    }

    private static Map<String, String> versions(DockerEngine engine, Version version) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("engine", engine.version());
        for (VersionComponent component :
                Optional.ofNullable(version.getComponents()).orElse(List.of())) {
            if (component.getName() != null && component.getVersion() != null) {
                versions.put(component.getName().toLowerCase(java.util.Locale.ROOT), component.getVersion());
            }
        }
        return versions;
    }
}

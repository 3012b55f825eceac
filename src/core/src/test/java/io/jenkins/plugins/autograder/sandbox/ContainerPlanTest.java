package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.sandbox.ShellOptions.Openings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;

/** How a profile and limits become the engine's settings. */
class ContainerPlanTest {
    private static final ImageConfig IMAGE =
            new ImageConfig(new Image("grader", "sha256:12"), List.of("PATH", "SECRET", "partId"), List.of("/grade"));

    private static final Limits LIMITS = Profiles.COURSERA_V2
            .limits()
            .withWallTime(Duration.ofSeconds(10))
            .withCpus(0.5)
            .withMemory(64 * Limits.MIB)
            .withProcesses(32)
            .withDisk(1000);

    private static Map<String, Object> settings(Profile profile, Openings openings) {
        return new ContainerPlan(IMAGE, profile, LIMITS, openings)
                .settings(Map.of("partId", "sum"), List.of(), Map.of("label", "value"));
    }

    private static MapAssert<Object, Object> assertHost(Map<String, Object> settings) {
        return assertThat(settings.get("HostConfig")).asInstanceOf(InstanceOfAssertFactories.MAP);
    }

    @Test
    void holdsEveryLimit() {
        assertHost(settings(Profiles.COURSERA_V2, Openings.NONE))
                .containsEntry("Memory", 64 * Limits.MIB)
                .as("no swap")
                .containsEntry("MemorySwap", 64 * Limits.MIB)
                .containsEntry("NanoCpus", 500_000_000L)
                .containsEntry("PidsLimit", 32)
                .containsEntry(
                        "Ulimits",
                        List.of(
                                Map.of("Name", "core", "Soft", 0L, "Hard", 0L),
                                Map.of("Name", "nofile", "Soft", 1024L, "Hard", 1024L),
                                Map.of("Name", "fsize", "Soft", 1000L, "Hard", 1000L),
                                Map.of("Name", "cpu", "Soft", 25L, "Hard", 25L)));
    }

    @Test
    void givesNothingAway() {
        Map<String, Object> settings = settings(Profiles.COURSERA_V2, Openings.NONE);
        assertHost(settings)
                .containsEntry("CapDrop", List.of("ALL"))
                .containsEntry("SecurityOpt", List.of("no-new-privileges"))
                .containsEntry("NetworkMode", "none")
                .containsEntry("IpcMode", "private")
                .containsEntry("LogConfig", Map.of("Type", "none"))
                .doesNotContainKeys("Privileged", "CapAdd", "Devices", "Binds");
        assertThat(settings)
                .containsEntry("Image", "sha256:12")
                .containsEntry("NetworkDisabled", true)
                .containsEntry("Labels", Map.of("label", "value"));
    }

    @Test
    void isAsTheProfileSays() {
        assertThat(settings(Profiles.COURSERA_V2, Openings.NONE))
                .containsEntry("User", "1000:1000")
                .containsEntry("Hostname", "somehost")
                .as("a name without a value takes the image's own away; PATH stays")
                .containsEntry("Env", List.of("SECRET", "partId=sum"));
        assertThat(settings(Profiles.PLAIN, Openings.NONE))
                .doesNotContainKeys("User", "Hostname")
                .containsEntry("Env", List.of("partId=sum"));
    }

    @Test
    void letsLooseWhatAPersonAsksForAndNothingElse() {
        Map<String, Object> open = settings(Profiles.COURSERA_V2, new Openings(true, true, true));
        assertThat(open).containsEntry("User", "0:0").containsEntry("NetworkDisabled", false);
        assertHost(open)
                .containsEntry("NetworkMode", "default")
                .containsEntry("CapDrop", List.of("ALL"))
                .doesNotContainKeys("Memory", "MemorySwap");
    }
}

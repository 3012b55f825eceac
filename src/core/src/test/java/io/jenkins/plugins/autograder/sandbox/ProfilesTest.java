package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfilesTest {
    static List<Profile> all() {
        return Profiles.all();
    }

    @Test
    void areThree() {
        assertThat(Profiles.all()).extracting(Profile::name).containsExactly("coursera-v1", "coursera-v2", "plain");
    }

    @ParameterizedTest
    @MethodSource("all")
    void areFoundByName(Profile profile) {
        assertThat(Profiles.named(profile.name())).containsSame(profile);
        assertThat(Profiles.named(profile.name().toUpperCase(Locale.ROOT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "coursera-v1, 1200, 1024, 1000:1000, somehost, true",
        "coursera-v2, 1200, 4096, 1000:1000, somehost, true",
        "plain,       300,  1024, '',        '',       false"
    })
    void imitateTheirEnvironment(
            String name, long seconds, long memoryMib, String user, String hostname, boolean stripEnvironment) {
        Profile profile = Profiles.named(name).orElseThrow();
        assertThat(profile.limits().wallTime()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(profile.limits().memory()).isEqualTo(memoryMib * Limits.MIB);
        assertThat(profile.limits().cpus()).isEqualTo(1);
        assertThat(profile.user().orElse("")).isEqualTo(user);
        assertThat(profile.hostname().orElse("")).isEqualTo(hostname);
        assertThat(profile.stripEnvironment()).isEqualTo(stripEnvironment);
    }

    @ParameterizedTest
    @MethodSource("all")
    void sayTheLimitsThatTheyHold(Profile profile) {
        // The sentence for people must not drift away from the figures that are enforced.
        assertThat(profile.imitated())
                .anyMatch(clause -> clause.contains(profile.limits().memory() / Limits.MIB + " MB of memory")
                        && clause.contains(profile.limits().wallTime().toSeconds() + " s"));
        assertThat(profile.notImitated()).isNotEmpty();
    }

    @Test
    void lookForTheAnswerWhereTheirContractPutsIt() {
        assertThat(Profiles.COURSERA_V1.resultPaths()).isEmpty();
        assertThat(Profiles.COURSERA_V2.resultPaths())
                .startsWith("/shared/feedback.json")
                .hasSize(3)
                .isEqualTo(Profiles.PLAIN.resultPaths());
    }

    @ParameterizedTest
    @EnumSource
    void nameEveryOutcomeInOneWord(Outcome outcome) {
        assertThat(outcome.word()).matches("[a-z]+(-[a-z]+)*");
        assertThat(outcome.meaning()).doesNotEndWith(".").isNotBlank();
    }

    @Test
    void areMadeOfRequestsThatNobodyCanChangeLater() {
        Map<String, String> environment = new HashMap<>(Map.of("partId", "a"));
        RunRequest request =
                new RunRequest("image", Path.of("."), environment, List.of(), Profiles.PLAIN, Profiles.PLAIN.limits());
        environment.put("partId", "b");
        assertThat(request.environment()).containsExactly(Map.entry("partId", "a"));
    }
}

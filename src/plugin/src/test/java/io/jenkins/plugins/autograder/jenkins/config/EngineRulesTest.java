package io.jenkins.plugins.autograder.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineRulesTest {
    private static final EngineRules RULES = new EngineRules("tcp://farm:2376", true, List.of("tcp://farm:2376"));

    @Test
    void takesTheStepsEngineBeforeTheBuildsAndThatBeforeTheDefault() {
        Map<String, String> env = Map.of("DOCKER_HOST", "tcp://build:2375");
        assertThat(RULES.host(" tcp://step:2375 ", env)).isEqualTo("tcp://step:2375");
        assertThat(RULES.host("", env)).isEqualTo("tcp://build:2375");
        assertThat(RULES.host("", Map.of())).isEqualTo("tcp://farm:2376");
        assertThat(EngineRules.OPEN.host("", Map.of())).isEmpty();
    }

    @Test
    void allowsTheEnginesOnTheListOnly() {
        RULES.requireHost("tcp://farm:2376");
        EngineRules.OPEN.requireHost("unix:///var/run/docker.sock");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.requireHost("unix:///var/run/docker.sock"))
                .withMessage(
                        "the Docker engine unix:///var/run/docker.sock is not one that this Jenkins allows; allowed"
                                + " are tcp://farm:2376 (Manage Jenkins, System)");
    }
}

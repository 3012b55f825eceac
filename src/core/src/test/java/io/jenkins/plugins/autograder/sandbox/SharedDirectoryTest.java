package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedDirectoryTest {

    @ParameterizedTest
    @CsvSource({
        "1000:1000, 1000, 0, 0755, true",
        "1000:1000, 0, 1000, 0775, true",
        "1000:1000, 0, 0, 0777, true",
        "1000:1000, 0, 0, 0755, false",
        "1000:1000, 0, 1000, 0755, false",
        "1000:1000, 1000, 0, 0555, false",
        "0:0, 1000, 1000, 0755, false",
        "0:0, 0, 0, 0755, true",
    })
    void holdsToTheRulesOfUnix(String user, long owner, long group, String mode, boolean allowed) {
        assertThat(SharedDirectory.allows(user, owner, group, Integer.parseInt(mode, 8)))
                .isEqualTo(allowed);
    }

    @Test
    void theOwnersBitsCountForTheOwnerEvenIfOthersMayDoMore() {
        assertThat(SharedDirectory.allows("1000:1000", 1000, 1000, 0077)).isFalse();
    }

    @Test
    void writingTakesThePermissionToEnter() {
        assertThat(SharedDirectory.allows("1000:1000", 1000, 1000, 0600)).isFalse();
    }

    @Test
    void whoAUserByNameIsOnlyTheImageKnows() {
        assertThat(SharedDirectory.allows("grader", 1000, 1000, 0755)).isFalse();
    }
}

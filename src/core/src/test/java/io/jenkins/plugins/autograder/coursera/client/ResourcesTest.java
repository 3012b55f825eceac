package io.jenkins.plugins.autograder.coursera.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is possible where is held by the table of the linter; here it is held that the table is asked. */
@Tag("B-33")
@Tag("B-34")
class ResourcesTest {
    @ParameterizedTest
    @CsvSource({"V1,3,1024,1800", "V2,1,2048,300", "V2,1,8192,3600", "V2,2,16384,1200", "V2,4,16384,1200"})
    void takesTheEndsOfEachRange(Generation generation, int cpus, int memory, int timeout) {
        assertThat(resources(cpus, memory, timeout).problems(generation)).isEmpty();
    }

    @Test
    void takesCourserasDefaults() {
        assertThat(Resources.DEFAULT.problems(Generation.V1)).isEmpty();
        assertThat(Resources.DEFAULT.problems(Generation.V2)).isEmpty();
    }

    @Test
    void tellsAllThatIsWrongWithItsRule() {
        assertThat(resources(3, 2048, 299).problems(Generation.V2))
                .containsExactly(
                        "GR090: cpus is 3; allowed is 1, 2, 4",
                        "GR092: the time limit is 299 s; allowed is 300 to 3600 s");
        assertThat(resources(1, 9216, 3600).problems(Generation.V1))
                .containsExactly(
                        "GR091: memory is 9216 MB; with 1 processor allowed is 1024 to 4096 MB in steps of 1024",
                        "GR092: the time limit is 3600 s; allowed is 300 to 1800 s");
    }

    @Test
    void holdsTheDefaultMemoryAgainstTheProcessorsThatAreAskedFor() {
        assertThat(new Resources(OptionalInt.of(4), OptionalInt.empty(), OptionalInt.empty()).problems(Generation.V2))
                .containsExactly(
                        "GR091: memory is 4096 MB; with 4 processors allowed is 8192 to 16384 MB in steps of 1024");
    }

    private static Resources resources(int cpus, int memory, int timeout) {
        return new Resources(OptionalInt.of(cpus), OptionalInt.of(memory), OptionalInt.of(timeout));
    }
}

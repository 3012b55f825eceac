package io.jenkins.plugins.autograder.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {
    @ParameterizedTest
    @CsvSource({
        "1B,1",
        "1KB,1024",
        "1KiB,1024",
        "512MB,536870912",
        "512mb,536870912",
        "2GiB,2147483648",
        "1.5 GB,1610612736",
        "64,67108864"
    })
    @Tag("B-23")
    void readsWhatPeopleWrite(String text, long bytes) {
        assertThat(Sizes.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MB", "-1MB", "0", "0.4B", "1025GB", "1TB", "iB", "1 M B", "1e9B"})
    void refusesWhatIsNoSize(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sizes.parse(text))
                .withMessage("\"" + text + "\" is not a size; a size is 1B to 1024GB, such as 512MB, 2GB, 4096KB or a"
                        + " number of megabytes");
    }

    @Property
    void takesABareNumberAsMegabytes(@ForAll @IntRange(min = 1, max = 1024 * 1024) int count) {
        assertThat(Sizes.parse("" + count)).isEqualTo(Sizes.parse(count + "MB")).isEqualTo(count * 1024L * 1024L);
    }
}

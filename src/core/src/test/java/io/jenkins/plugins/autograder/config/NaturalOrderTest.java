package io.jenkins.plugins.autograder.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    private static final NaturalOrder ORDER = NaturalOrder.INSTANCE;

    @Test
    void ordersNumbersByValueAndKeepsDirectoriesTogether() {
        List<String> ordered = List.of(
                "a", "a/1", "a/2", "a/10", "a/10/x", "a/10 b", "a2/x", "a10/x", "a-1/x", "b", "case02", "case2",
                "case10b");
        assertThat(ordered.stream().sorted(ORDER.reversed()).sorted(ORDER)).isEqualTo(ordered);
    }

    @Test
    void ordersNumbersOfAnyLength() {
        String huge = "9".repeat(100);
        assertThat(Stream.of("x1" + huge, "x" + huge, "x3").sorted(ORDER))
                .containsExactly("x3", "x" + huge, "x1" + huge);
    }

    @Property
    void isAnOrder(@ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String c) {
        assertThat(Integer.signum(ORDER.compare(a, b))).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
        assertThat(ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
        if (ORDER.compare(a, b) <= 0 && ORDER.compare(b, c) <= 0) {
            assertThat(ORDER.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    @Provide
    static Arbitrary<String> names() {
        return Arbitraries.strings().withChars("a0129/- ").ofMaxLength(6);
    }
}

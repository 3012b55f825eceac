package io.jenkins.plugins.autograder.config;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of Docker's documentation and of Go's filepath.Match. */
class IgnoreFileTest {

    @ParameterizedTest
    @CsvSource({
        "*/temp*, somedir/temporary.txt, true",
        "*/temp*, temporary.txt, false",
        "*/*/temp*, somedir/subdir/temporary.txt, true",
        "temp?, tempa, true",
        "temp?, temp, false",
        "temp?, tempab, false",
        "**/*.go, main.go, true",
        "**/*.go, a/b/main.go, true",
        "*.go, a/main.go, false",
        "/foo/bar, foo/bar, true",
        "foo/bar/, foo/bar/deep/file, true",
        "foo, foo/bar, true",
        "foo, foobar, false",
        "./foo/../bar, bar, true",
        "docs/**, docs/a/b, true",
        "docs/**/x, docs/x, true",
        "docs/**/x, docs/a/b/x, true",
        "[a-c].txt, b.txt, true",
        "[^a-c].txt, b.txt, false",
        "[^a-c].txt, d.txt, true",
        "a\\*b, a*b, true",
        "a\\*b, axb, false",
        "a.b, axb, false",
        "a$(b), a$(b), true",
        "[, [, false",
        "a**b, a/x/b, true",
        "**, a/b, true",
        "**/b, b, true",
        "**/b, ab, false",
        "*, a/b, true",
        "[a-]x, -x, true",
    })
    void matchesAsGoDoes(String pattern, String path, boolean excluded) {
        assertThat(IgnoreFile.parse(pattern).excludes(path)).isEqualTo(excluded);
    }

    @Test
    void letsTheLastPatternDecide() {
        IgnoreFile ignore = IgnoreFile.parse("# all texts\n*.md\n\n!README*.md\nREADME-secret.md\r\n");

        assertThat(ignore.excludes("notes.md")).isTrue();
        assertThat(ignore.excludes("README.md")).isFalse();
        assertThat(ignore.excludes("README-secret.md")).isTrue();
    }

    @Test
    void letsAFileInThatIsBelowWhatIsLeftOut() {
        IgnoreFile ignore = IgnoreFile.parse("*\n!grader\n");

        assertThat(ignore.excludes("grader/grade.sh")).isFalse();
        assertThat(ignore.excludes("examples/a")).isTrue();
    }

    @Test
    void matchesHostilePatternsInTime() {
        IgnoreFile ignore = IgnoreFile.parse("*a".repeat(100) + "b");

        assertThat(ignore.excludes("a".repeat(4_000))).isFalse();
    }

    @Property(tries = 500)
    void survivesAnyPattern(
            @ForAll
                    @StringLength(max = 12)
                    @Chars({'*', '?', '[', ']', '\\', '^', '-', '!', '/', '.', '&'})
                    @CharRange(from = 'a', to = 'c')
                    String pattern) {
        IgnoreFile.parse(pattern).excludes("a/b.c");
    }
}

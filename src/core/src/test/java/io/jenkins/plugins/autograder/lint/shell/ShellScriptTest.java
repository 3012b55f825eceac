package io.jenkins.plugins.autograder.lint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellScriptTest {

    @Test
    void findsEveryCommandOfAList() {
        assertThat(commands("apt-get update && apt-get install -y \\\n  gcc; echo 'a b' | sort > out &"))
                .containsExactly("apt-get update", "apt-get install -y gcc", "echo a b", "sort");
    }

    @Test
    void knowsWhatBecomesOfACommand() {
        ShellScript script = ShellScript.parse("a | b && c & d > f; ( e ) > g; h");

        assertThat(script.complete()).isTrue();
        assertThat(named(script, "a").surroundings().pipes()).isTrue();
        assertThat(named(script, "b").surroundings().piped()).isTrue();
        assertThat(named(script, "b").surroundings().tested()).isTrue();
        assertThat(named(script, "c").surroundings().background()).isTrue();
        assertThat(named(script, "d").redirects().get(0).takesOutput()).isTrue();
        assertThat(named(script, "e").surroundings().redirected()).isTrue();
        assertThat(named(script, "h").surroundings()).isEqualTo(ShellCommand.Surroundings.NONE);
    }

    @Test
    void looksIntoCompoundCommands() {
        assertThat(commands("""
                #!/bin/bash
                # a comment; not a command
                while [[ $# > 1 ]]
                do
                  key="$1"
                  case $key in
                    partId) take "$2" ;;
                    (a|b*)
                      shift
                      ;;
                  esac
                done
                if ! test -f x; then one; elif two; then three; else four; fi
                for f in *.py "$@"; do five; done
                for ((i = 0; i < 3; i++)); do six; done
                until seven; do :; done
                { eight; }
                nine() { ten; }
                function eleven { twelve; }
                (( x > 1 )) && thirteen
                """))
                .contains(
                        "take ?",
                        "shift",
                        "test -f x",
                        "one",
                        "two",
                        "three",
                        "four",
                        "five",
                        "six",
                        "seven",
                        "eight",
                        "ten",
                        "twelve",
                        "thirteen");
    }

    @Test
    void looksIntoSubstitutions() {
        ShellScript script = ShellScript.parse("x=$(inner \"$(deep 1)\") outer \"a $(quoted)\" `old style`");

        assertThat(script.complete()).isTrue();
        assertThat(script.commands())
                .extracting(ShellCommand::name)
                .containsExactlyInAnyOrder("outer", "inner", "deep", "quoted");
        assertThat(named(script, "deep").surroundings().substitution()).isTrue();
        assertThat(named(script, "outer").surroundings().substitution()).isFalse();
    }

    @Test
    void readsHereDocuments() {
        ShellScript script = ShellScript.parse("cat <<EOF > out <<-'B'\nnot a command\nEOF\n\tneither\n\tB\nafter\n");

        assertThat(script.complete()).isTrue();
        assertThat(script.commands()).extracting(ShellCommand::name).containsExactly("cat", "after");
        assertThat(script.commands().get(0).redirects())
                .extracting(redirect -> redirect.body().orElse(""))
                .containsExactly("not a command\n", "", "\tneither\n");
    }

    @Test
    void tellsWhatIsKnownOfAWord() {
        ShellCommand command = ShellScript.parse("run a'b'\"c\"\\ d $X \"${Y:-z}\" *.py ~ [ {} 2>&1")
                .commands()
                .get(0);

        assertThat(command.words().stream().map(word -> word.literal().orElse("?")))
                .containsExactly("run", "abc d", "?", "?", "?", "?", "[", "{}");
        assertThat(command.words().get(2).uses()).singleElement().satisfies(use -> {
            assertThat(use.name()).isEqualTo("X");
            assertThat(use.quoted()).isFalse();
        });
        assertThat(command.words().get(3).uses()).singleElement().satisfies(use -> {
            assertThat(use.quoted()).isTrue();
            assertThat(use.plain()).isFalse();
        });
        assertThat(command.redirects()).singleElement().satisfies(redirect -> assertThat(redirect.takesOutput())
                .isFalse());
    }

    @Test
    void unwrapsWhatOnlyStartsSomethingElse() {
        assertThat(ShellScript.parse("exec sudo -E env A=1 /usr/bin/python3 x")
                        .commands()
                        .get(0)
                        .unwrapped()
                        .name())
                .isEqualTo("python3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if true; then x",
                "echo 'a",
                "echo \"a",
                "( a",
                "a )",
                "cat <<EOF\nx",
                "case x in",
                "fi",
                "$(",
                "a | "
            })
    void saysThatItDidNotUnderstandAll(String text) {
        assertThat(ShellScript.parse(text).complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=(1 2 'x y') b",
                "echo $((1 + (2 * 3)))",
                "[[ a =~ ^(x|y)$ && ! -f b ]] || exit",
                "diff <(a) <(b)",
                "echo ${x//\\}/y} ${#x} ${x:1:2} ${x%\"}\"}",
                "rm -f !(keep)",
                "a &> f; b >& 2; c 2>/dev/null; d >| e; f <> g",
                "a\r\nif b\r\nthen c\r\nfi\r\n",
                "set -- \"$@\"; exec \"$@\"",
                "find . -name '*.sh' -exec chmod +x {} \\;",
                "echo a#b # c",
                "trap 'rm x' EXIT",
                "x=y",
                "> out",
                "time ls | wc",
                "! a | b",
                "while read -r l; do echo \"$l\"; done < f",
                "echo \"a `b \\`c\\`` d\"",
                "echo $'a\\'b' $\"c\"",
            })
    void understands(String text) {
        assertThat(ShellScript.parse(text).complete()).isTrue();
    }

    @Property(tries = 1500)
    void survivesAnyText(@ForAll("texts") String text) {
        ShellScript script = ShellScript.parse(text);

        for (ShellCommand command : script.commands()) {
            assertThat(command.start()).isBetween(0, text.length());
            assertThat(command.end()).isBetween(command.start(), text.length());
            for (ShellWord word : command.words()) {
                assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text());
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "if ",
                        "then ",
                        "else ",
                        "fi",
                        "for x in ",
                        "do ",
                        "done",
                        "case x in ",
                        "esac",
                        ";;",
                        "while ",
                        "{ ",
                        " }",
                        "( ",
                        " )",
                        "$(",
                        "${",
                        "}",
                        "$((",
                        "))",
                        "[[ ",
                        " ]]",
                        "`",
                        "'",
                        "\"",
                        "\\",
                        "\n",
                        ";",
                        "&",
                        "&&",
                        "||",
                        "|",
                        "<<E\n",
                        "E",
                        "<",
                        ">",
                        "2>&1",
                        "# c",
                        "a",
                        " b ",
                        "$x",
                        "x=",
                        "function f",
                        "f() ",
                        "!",
                        "é")
                .list()
                .ofMaxSize(30)
                .map(list -> String.join("", list));
    }

    private static List<String> commands(String text) {
        ShellScript script = ShellScript.parse(text);
        assertThat(script.complete()).as("all of it was understood").isTrue();
        return script.commands().stream()
                .map(command -> command.words().stream()
                        .map(word -> word.literal().orElse("?"))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static ShellCommand named(ShellScript script, String name) {
        return script.commands().stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

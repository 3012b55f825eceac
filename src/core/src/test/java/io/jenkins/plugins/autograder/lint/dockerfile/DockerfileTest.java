package io.jenkins.plugins.autograder.lint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Assign;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Broken;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Cmd;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.From;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Healthcheck;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.OnBuild;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Run;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Volume;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.source.Span;
import org.junit.jupiter.api.Test;

class DockerfileTest {

    @Test
    void readsInstructionsInAnyCaseWithTheirPlaces() {
        Dockerfile file = parse("""
                from debian:12
                  Run  echo a
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.instructions()).extracting(one -> one.head().keyword()).containsExactly("FROM", "RUN");
        assertThat(place(file, only(file, Run.class).head().name())).isEqualTo("2:3-2:6");
        assertThat(place(file, only(file, Run.class).command().text().span())).isEqualTo("2:8-2:14");
    }

    @Test
    void joinsLinesAndKeepsThePlaceOfEveryWord() {
        Dockerfile file = parse("""
                FROM debian
                RUN apt-get update && \\
                    # why
                    apt-get install -y \\

                    gcc
                """);

        Run run = only(file, Run.class);
        String text = run.command().text().text();
        assertThat(text).isEqualTo("apt-get update &&     apt-get install -y     gcc");
        int gcc = text.indexOf("gcc");
        assertThat(place(file, run.command().text().span(gcc, gcc + 3))).isEqualTo("6:5-6:8");
        assertThat(file.comments()).extracting(Comment::text).containsExactly("why");
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.fatal()).isFalse();
            assertThat(place(file, problem.span())).startsWith("5:1");
        });
    }

    @Test
    void endsALineThatEndsWithTwoEscapes() {
        assertThat(only(parse("FROM a\nRUN echo \\\\\nUSER b"), Run.class)
                        .command()
                        .text()
                        .text())
                .isEqualTo("echo \\\\");
    }

    @Test
    void continuesLinesThatEndInBlanks() {
        assertThat(only(parse("FROM a\nRUN echo \\  \t\n b"), Run.class)
                        .command()
                        .text()
                        .text())
                .isEqualTo("echo  b");
    }

    @Test
    void readsFilesOfOtherSystems() {
        Dockerfile file = parse("\uFEFFFROM a\r\nRUN echo \\\r\n b\r\n");

        assertThat(file.problems()).isEmpty();
        assertThat(only(file, Run.class).command().text().text()).isEqualTo("echo  b");
    }

    @Test
    void aByteOrderMarkIsOneAtTheBeginningOnly() {
        assertThat(parse("\uFEFF# escape=`\nFROM a\n").directives().escape()).isEqualTo('`');
        assertThat(parse("# syntax=x\n\uFEFF# escape=`\nFROM a\n").directives().escape())
                .isEqualTo('\\');
    }

    @Test
    void obeysTheEscapeDirective() {
        Dockerfile file = parse("# Escape = `\nFROM a\nRUN dir C:\\ `\n  D:\\\n");

        assertThat(file.directives().escape()).isEqualTo('`');
        assertThat(only(file, Run.class).command().text().text()).isEqualTo("dir C:\\   D:\\");
    }

    @Test
    void readsDirectivesAboveCommentsOnly() {
        Dockerfile file =
                parse("# syntax=docker/dockerfile:1\n# other=1\n# check=skip=all\n# about\n# escape=`\nFROM a");

        assertThat(file.directives().all())
                .extracting(Directives.Directive::name)
                .containsExactly("syntax", "check");
        assertThat(file.comments()).extracting(Comment::text).containsExactly("other=1", "about", "escape=`");
    }

    @Test
    void refusesADirectiveThatIsThereTwiceOrHasAnotherValue() {
        assertThat(parse("# escape=\\\n# escape=`\nFROM a").problems())
                .extracting(SyntaxProblem::message)
                .containsExactly("the directive escape is there already; one of each is allowed");
        assertThat(parse("# escape=x\nFROM a").problems())
                .extracting(SyntaxProblem::message)
                .containsExactly("escape is x; allowed is \\ or `");
    }

    @Test
    void readsExecAndShellForm() {
        Dockerfile file = parse("FROM a\nENTRYPOINT [ \"/a b\",\n\"x\"]");

        assertThat(only(file, EntryPoint.class).command().exec()).isFalse();
        Dockerfile joined = parse("FROM a\nENTRYPOINT [ \"/a b\", \\\n\"x\\n\\u0041\"] ");
        EntryPoint entry = only(joined, EntryPoint.class);
        assertThat(entry.command().exec()).isTrue();
        assertThat(entry.command().words()).extracting(Word::text).containsExactly("/a b", "x\nA");
        assertThat(place(joined, entry.command().words().get(1).span())).isEqualTo("3:1-3:12");
        assertThat(only(parse("FROM a\nCMD ['a']"), Cmd.class).command().exec()).isFalse();
        assertThat(parse("FROM a\nCMD [1]").problems())
                .extracting(SyntaxProblem::message)
                .containsExactly("CMD has something other than strings in its list; allowed are strings only");
    }

    @Test
    void readsHereDocuments() {
        Dockerfile file = parse("""
                FROM a
                COPY --chmod=755 <<-"ONE" <<TWO b /to/
                \tfirst $X
                \tONE
                second
                TWO
                RUN <<EOF
                echo hi \\
                EOF
                USER b
                """);

        assertThat(file.problems()).isEmpty();
        Copy copy = only(file, Copy.class);
        assertThat(copy.sources()).extracting(Word::text).containsExactly("b");
        assertThat(copy.head().heredocs())
                .extracting(heredoc ->
                        heredoc.name() + heredoc.expands() + heredoc.body().text())
                .containsExactly("ONEfalsefirst $X\n", "TWOtruesecond\n");
        assertThat(only(file, Run.class).head().heredocs().get(0).body().text()).isEqualTo("echo hi \\\n");
        assertThat(place(file, only(file, Run.class).span())).isEqualTo("7:1-9:4");
    }

    @Test
    void takesNoShiftForAHereDocument() {
        Dockerfile file = parse("FROM a\nRUN echo $((1<<2)) \"<<X\" x<<Y\nUSER b");

        assertThat(only(file, Run.class).head().heredocs()).isEmpty();
        assertThat(file.instructions()).hasSize(3);
    }

    @Test
    void reportsAHereDocumentThatIsNeverEnded() {
        Dockerfile file = parse("FROM a\nRUN cat <<EOF\nhello\n");

        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("the here-document EOF is never ended");
            assertThat(place(file, problem.span())).isEqualTo("2:9-2:14");
        });
    }

    @Test
    void readsNamesAndValues() {
        Dockerfile file = parse("FROM a\nENV A=1 B=\"two words\" C=with\\ blank\nENV OLD the  rest = all\nARG X Y=1");

        assertThat(file.instructions().stream()
                        .filter(Assign.class::isInstance)
                        .flatMap(one -> ((Assign) one).assignments().stream())
                        .map(pair ->
                                pair.name() + "|" + pair.value().map(Word::text).orElse("none")))
                .containsExactly("A|1", "B|\"two words\"", "C|with\\ blank", "OLD|the  rest = all", "X|none", "Y|1");
    }

    @Test
    void readsWhatElseThereIs() {
        Dockerfile file = parse("""
                FROM --platform=linux/amd64 a AS b
                VOLUME ["/a b", "/c"]
                EXPOSE 80 443/tcp
                HEALTHCHECK --interval=5s CMD ["/check"]
                ONBUILD COPY --from=b . /app
                ADD --chown=1:1 x y /z/
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(only(file, From.class).alias().map(Word::text)).contains("b");
        assertThat(only(file, From.class).head().flag("platform").map(Flag::value))
                .contains("linux/amd64");
        assertThat(only(file, Volume.class).paths()).extracting(Word::text).containsExactly("/a b", "/c");
        assertThat(only(file, Healthcheck.class).command()).isPresent();
        assertThat(only(file, OnBuild.class).trigger()).isInstanceOf(Copy.class);
        assertThat(((Copy) only(file, OnBuild.class).trigger()).from().map(Flag::value))
                .contains("b");
    }

    @Test
    void reportsWhatNoBuilderTakes() {
        assertThat(parse("FORM a").problems())
                .extracting(SyntaxProblem::message, SyntaxProblem::mend)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("there is no instruction FORM", "did you mean FROM?"));
        assertProblem("FROM a # base", "FROM has 3 arguments; allowed is one image, or an image, AS and a name");
        assertProblem("FROM a\nCOPY x", "COPY needs at least one source and a destination");
        assertProblem("FROM a\nENV X", "ENV has a name and no value");
        assertProblem("FROM a\nENV X=1 Y", "ENV has Y without a =; allowed are pairs of the form name=value");
        assertProblem("FROM a\nRUN", "RUN has no arguments");
        assertProblem("FROM a\nSHELL bash", "SHELL needs a list in JSON");
        assertProblem(
                "FROM a\nHEALTHCHECK curl", "HEALTHCHECK is followed by curl; allowed is NONE, or CMD and a command");
        assertProblem("FROM a\nONBUILD FROM b", "FROM cannot be a trigger of ONBUILD");
        assertProblem("# nothing\n", "there is no instruction in this file");
    }

    private static void assertProblem(String text, String message) {
        Dockerfile file = parse(text);
        assertThat(file.problems()).extracting(SyntaxProblem::message).containsExactly(message);
        if (text.contains("\n") && !text.startsWith("#")) {
            assertThat(file.instructions()).last().isInstanceOf(Broken.class);
        }
    }

    static Dockerfile parse(String text) {
        return Dockerfile.parse(new SourceText("Dockerfile", text));
    }

    private static <T extends Instruction> T only(Dockerfile file, Class<T> kind) {
        return kind.cast(file.instructions().stream()
                .filter(kind::isInstance)
                .findFirst()
                .orElseThrow());
    }

    private static String place(Dockerfile file, Span span) {
        SourceText source = file.source();
        return source.lineOf(span.start()) + ":" + source.columnOf(span.start()) + "-" + source.lineOf(span.end()) + ":"
                + source.columnOf(span.end());
    }
}

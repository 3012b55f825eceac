package io.jenkins.plugins.autograder.lint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.source.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any text, sensible or not. */
class DockerfilePropertyTest {

    @Property(tries = 2000)
    void everyPlaceIsInTheTextAndNothingIsLost(@ForAll("texts") String text) {
        Dockerfile file = DockerfileTest.parse(text);
        Build.of(file).effective();

        boolean[] taken = new boolean[text.length()];
        for (Instruction instruction : file.instructions()) {
            Head head = instruction.head();
            assertThat(head.span().contains(head.name())).isTrue();
            // A keyword may go on in the next line.
            assertThat(text.substring(head.name().start(), head.name().start() + 1)
                            + text.substring(head.name().end() - 1, head.name().end()))
                    .isEqualToIgnoringCase(head.keyword().charAt(0)
                            + head.keyword().substring(head.keyword().length() - 1));
            take(taken, head.span());
        }
        file.comments().forEach(comment -> take(taken, comment.span()));
        file.directives().all().forEach(directive -> take(taken, directive.span()));
        for (int i = 0; i < text.length(); i++) {
            assertThat(taken[i] || isNothing(text, i))
                    .as("offset %d of %s", i, text)
                    .isTrue();
        }
        for (SyntaxProblem problem : file.problems()) {
            assertThat(problem.span().end()).isLessThanOrEqualTo(text.length());
        }
    }

    @Property(tries = 500)
    void everyCharacterOfAnArgumentStandsWhereItSaysItDoes(@ForAll("texts") String text) {
        for (Instruction instruction : DockerfileTest.parse(text).instructions()) {
            String arguments = instruction.head().arguments().text();
            for (int i = 0; i < arguments.length(); i++) {
                Span span = instruction.head().arguments().span(i, i + 1);
                assertThat(text.substring(span.start(), span.end())).isEqualTo(arguments.substring(i, i + 1));
            }
        }
    }

    @Property(tries = 500)
    void linesAndColumnsLeadBackToTheOffset(@ForAll("texts") String text) {
        SourceText source = new SourceText("Dockerfile", text);
        for (int offset = 0; offset <= text.length(); offset++) {
            assertThat(source.startOf(source.lineOf(offset)) + source.columnOf(offset) - 1)
                    .isEqualTo(offset);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "FROM a",
                "FROM a AS b",
                "from scratch",
                "RUN",
                "RUN ",
                "COPY",
                "ADD --x=y ",
                "ENV A=b",
                "ENV ",
                "ARG X",
                "LABEL a=\"b c\"",
                "CMD ",
                "ENTRYPOINT ",
                "[\"a\", \"b\"]",
                "[\"",
                "\\\"",
                "HEALTHCHECK ",
                "ONBUILD ",
                "SHELL ",
                "VOLUME ",
                "<<EOF",
                "<<-'X'",
                "EOF",
                "X",
                "\n",
                "\n",
                "\n",
                "\r\n",
                " ",
                "\t",
                "\\\n",
                "\\",
                "`\n",
                "# escape=`\n",
                "# syntax=x\n",
                "#",
                "# c",
                "$A",
                "${A:-b}",
                "${",
                "'",
                "\"",
                "\uFEFF",
                "--from=b ",
                "é",
                "\0");
        return pieces.list().ofMaxSize(25).map(list -> String.join("", list));
    }

    private static void take(boolean[] taken, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            taken[i] = true;
        }
    }

    private static boolean isNothing(String text, int at) {
        char c = text.charAt(at);
        return LineReader.isSpace(c)
                || (at == 0 && c == '\uFEFF')
                || lineIsDirective(text, at)
                || continuesNothing(text, at);
    }

    /** An escape before or after which there is nothing but blanks. */
    private static boolean continuesNothing(String text, int at) {
        return "\\`".indexOf(text.charAt(at)) >= 0
                && text.substring(text.lastIndexOf('\n', at) + 1, at)
                        .replace("\uFEFF", "")
                        .isBlank();
    }

    /** A directive that is refused is a problem, and on no list. */
    private static boolean lineIsDirective(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        String line = text.substring(start, at + 1);
        return line.startsWith("#") || line.startsWith("\uFEFF#");
    }
}

package io.jenkins.plugins.autograder.lint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.User;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Workdir;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildTest {

    @Test
    void findsTheImageBelowTheLastStage() {
        Build build = build("""
                ARG TAG=3.11
                FROM golang:1.22 AS tools
                USER builder
                FROM docker.io/library/python:${TAG}-slim AS Base
                USER grader
                FROM base
                ENTRYPOINT ["/a"]
                """);

        Stage target = build.target().orElseThrow();
        assertThat(build.base(target)).contains(ImageReference.parse("python:3.11-slim"));
        assertThat(build.lineage(target)).extracting(Stage::index).containsExactly(1, 2);
        assertThat(build.last(User.class).map(user -> user.user().text())).contains("grader");
        assertThat(build.last(EntryPoint.class)).isPresent();
    }

    @Test
    void takesAStageOfTheSameNameAsAnImageOnlyIfItComesBefore() {
        Build build = build("FROM python AS python\nFROM later\nFROM a AS later");

        assertThat(build.base(build.stages().get(0))).contains(ImageReference.parse("python"));
        assertThat(build.base(build.stages().get(1))).contains(ImageReference.parse("later"));
    }

    @Test
    void givesVariablesTheirValueAtThatPlace() {
        Build build = build("""
                ARG DIR=/global
                FROM a
                WORKDIR $DIR
                ARG DIR
                WORKDIR $DIR
                ENV DIR=/env SUB=$DIR/x
                WORKDIR ${SUB}
                ARG FREE
                WORKDIR $FREE
                """);

        assertThat(build.file().instructions().stream()
                        .filter(Workdir.class::isInstance)
                        .map(one -> build.value(one, ((Workdir) one).path()).orElse("?")))
                .containsExactly("?", "/global", "/global/x", "?");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, plain",
                "$SET, value",
                "${SET}s, values",
                "'$SET', $SET",
                "\"a $SET\", a value",
                "a\\ b, a b",
                "\\$SET, $SET",
                "${EMPTY:-other}, other",
                "${EMPTY-other}, ``",
                "${SET:-other}, value",
                "${SET:+yes}, yes",
                "${EMPTY:+yes}, ``",
                "${SET:-${UNKNOWN}}, value",
                "${EMPTY:-a${SET}b}, avalueb",
                "${SET:?message}, value",
                "${SET#v?}, lue",
                "${SET##*l}, ue",
                "${SET%u*}, val",
                "${DOTS%%.*}, a",
                "${DOTS%.*}, a.b",
                "${DOTS//./-}, a-b-c",
                "${DOTS/./-}, a-b.c",
                "$UNKNOWN, ?",
                "${UNKNOWN:-x}, ?",
                "${SET, ?",
                "cost $, cost $",
            })
    void expandsWords(String word, String expected) {
        Variables variables = Variables.NONE
                .with("SET", Optional.of("value"))
                .with("EMPTY", Optional.of(""))
                .with("DOTS", Optional.of("a.b.c"));

        assertThat(Expansion.of(word, variables, '\\').orElse("?")).isEqualTo(expected);
    }

    @Test
    void readsNamesOfImages() {
        assertThat(ImageReference.parse("localhost:5000/a/b"))
                .isEqualTo(new ImageReference("localhost:5000/a/b", Optional.empty(), Optional.empty()));
        assertThat(ImageReference.parse("docker.io/library/python:3.11-slim@sha256:abc"))
                .isEqualTo(new ImageReference("python", Optional.of("3.11-slim"), Optional.of("sha256:abc")));
    }

    @Test
    void knowsWhichStageACopyComesFrom() {
        Build build = build("FROM a AS One\nFROM b\nCOPY --from=one /x /y");

        Copy copy = (Copy) build.file().instructions().get(2);
        assertThat(build.named(copy.from().orElseThrow().value(), 1))
                .contains(build.stages().get(0));
    }

    private static Build build(String text) {
        return Build.of(DockerfileTest.parse(text));
    }
}

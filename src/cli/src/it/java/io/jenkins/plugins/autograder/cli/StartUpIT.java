package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A command loads what it needs, however many others there come to be. Reading all their options, or loading a library
 * that only others use, would take longer than a container needs to start.
 */
class StartUpIT {
    private static final Pattern LOADED = Pattern.compile("(?m)^([\\w.$]+) source:");
    private static final Pattern COMMAND = Pattern.compile("io\\.jenkins\\.plugins\\.autograder\\.cli\\.(\\w+Command)");

    /** Large, and of no use on the way to a grade. */
    private static final List<String> SLOW_LIBRARIES = List.of(
            "com.fasterxml.jackson.databind.",
            "com.github.dockerjava.core.",
            "com.github.dockerjava.api.",
            "com.google.",
            "org.bouncycastle.",
            "org.slf4j.",
            "java.sql.",
            "io.jenkins.plugins.autograder.report.pages.");

    @TempDir
    private Path directory;

    private Set<String> loadedBy(String... args) throws Exception {
        Path log = directory.resolve("classes");
        Process program = ChildProgram.start(List.of("-Xlog:class+load:file=" + log + ":none:filecount=0"), args);
        Terminal.Result result = ChildProgram.end(program, "");
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(ExitCode.OK);
        return LOADED.matcher(Files.readString(log))
                .results()
                .map(MatchResult::group)
                .map(line -> line.replace(" source:", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> commands(Set<String> loaded) {
        return loaded.stream()
                .map(COMMAND::matcher)
                .filter(name -> name.matches())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static void assertLean(Set<String> loaded) {
        assertThat(loaded.stream().filter(name -> SLOW_LIBRARIES.stream().anyMatch(name::startsWith)))
                .isEmpty();
    }

    @Test
    void theVersionNeedsNoParser() throws Exception {
        Set<String> loaded = loadedBy("version");
        assertThat(loaded)
                .contains("io.jenkins.plugins.autograder.cli.Main")
                .noneMatch(name -> name.startsWith("picocli."));
        assertLean(loaded);
    }

    @Test
    void aCommandLoadsNoOther() throws Exception {
        Set<String> loaded = loadedBy("profile", "coursera-v2");
        assertThat(commands(loaded)).containsExactlyInAnyOrder("AutograderCommand", "ProfileCommand");
        assertLean(loaded);
    }

    @Test
    void aGradingLoadsNoOtherCommandAndNoSlowLibrary() throws Exception {
        GraderImage grader = GraderImage.build("start-up", directory);
        try {
            Path submission = Files.writeString(directory.resolve("sum.py"), "pass");
            Set<String> loaded =
                    loadedBy("grade", "local", grader.name(), submission.toString(), "{\"partId\": \"x\"}");
            assertThat(commands(loaded))
                    .containsExactlyInAnyOrder("AutograderCommand", "GradeCommand", "GradeLocalCommand");
            assertLean(loaded);
        } finally {
            grader.remove();
        }
    }
}

package io.jenkins.plugins.autograder.evaluation.spec.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseDirectoryTest {
    private static final Task TASK =
            new Task("areas", "areas.py", "test_areas.py", "Areas", "", Optional.empty(), Settings.NONE);

    @TempDir
    private Path root;

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void whatIsInSolutionAndStarterIsForAll() throws IOException {
        write("specs/areas/soln/areas.py", "");
        write("specs/areas/soln/words.txt", "of the solution");
        write("specs/areas/soln/secret.txt", "");
        write("specs/areas/soln/data/a.csv", "");
        write("specs/areas/starter/areas.py", "");
        write("specs/areas/starter/words.txt", "of the starter");
        write("specs/areas/starter/data/a.csv", "");
        write("specs/areas/starter/data/b.csv", "");
        write("specs/areas/starter/hint.txt", "");
        assertThat(CourseDirectory.of(root).task(TASK).helpers())
                .containsExactly("data/a.csv", "data/b.csv", "words.txt");
    }

    @Test
    void withoutStarterNothingIsForAll() throws IOException {
        write("specs/areas/soln/words.txt", "");
        assertThat(CourseDirectory.of(root).task(TASK).helpers()).isEmpty();
    }

    @Test
    void usersComeInTheOrderThatPeopleExpect() throws IOException {
        write("submissions/s10/areas/areas.py", "");
        write("submissions/s2/areas/areas.py", "");
        write("submissions/.git/areas/areas.py", "");
        write("submissions/roster.csv", "");
        Files.createSymbolicLink(root.resolve("submissions/link"), root.resolve("submissions/s2"));
        assertThat(CourseDirectory.of(root).users()).containsExactly("s2", "s10");
    }

    @Test
    void examplesAreThoseThatHaveTheTask() throws IOException {
        write("examples/wrong/areas/areas.py", "");
        write("examples/other/circles/circles.py", "");
        assertThat(CourseDirectory.of(root).exampleNames(TASK)).containsExactly("wrong");
    }

    @Test
    void takesDirectoriesFromPotlucksSettingsWithoutRunningThem() throws IOException {
        write("potluck_config.py", """
                import os
                SUBMISSIONS_DIR = 'examples'  # those of the tests
                REPORTS_DIR = "out"
                EXAMPLES_DIR = os.path.join("a", "b")
                """);
        CourseDirectory directory =
                PotluckConfig.read(root.resolve("potluck_config.py")).directory(root);
        assertThat(directory.submissions().normalize()).isEqualTo(root.resolve("examples"));
        assertThat(directory.reports().normalize()).isEqualTo(root.resolve("out"));
        assertThat(directory.examples().normalize()).isEqualTo(root.resolve("examples"));
        assertThat(directory.specs().normalize()).isEqualTo(root.resolve("specs"));
    }
}

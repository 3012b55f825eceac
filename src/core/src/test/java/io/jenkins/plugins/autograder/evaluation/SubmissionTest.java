package io.jenkins.plugins.autograder.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of what lies in the directories of students. */
class SubmissionTest {
    private final Path directory;

    SubmissionTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", ".hidden", "a/b", "a\\b", "a\nb"})
    void aUserIsTheNameOfADirectory(String user) {
        assertThatThrownBy(() -> Submission.at(user, directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it has to be the name of a directory below the submissions");
    }

    @Test
    void onlyWhatWasHandedInIsTaken() throws IOException {
        Path file = write("ann/sums/sums.py", "x = 1");
        write("ann/sums/notes.txt", "secret");
        write("ann/sums/more.py", "y = 2");
        try (Staged staged = staged(file, List.of("sums.py", "more.py")).orElseThrow()) {
            assertThat(names(staged)).containsExactly("more.py", "sums.py");
        }
    }

    @Test
    void aFileOfAnotherNameGetsTheNameThatTheTaskWants() throws IOException {
        Path file = write("late.py", "x = 1");
        try (Staged staged =
                Staged.of(Submission.at("ann", file), "sums.py", List.of()).orElseThrow()) {
            assertThat(names(staged)).containsExactly("sums.py");
        }
    }

    @Test
    void noLinkIsFollowedOutOfTheSubmissions(@TempDir Path outside) throws IOException {
        Path solution = Files.writeString(outside.resolve("soln.py"), "answer = 42");
        Path link = directory.resolve("ann/sums/sums.py");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, solution);
        assertThat(staged(link, List.of())).isEmpty();
        Path other = write("bob/sums/sums.py", "x = 1");
        Files.createSymbolicLink(directory.resolve("eve"), other.getParent().getParent());
        assertThat(staged(directory.resolve("eve/sums/sums.py"), List.of())).isEmpty();
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        Path place;
        try (Staged staged = staged(write("ann/sums/sums.py", "x"), List.of()).orElseThrow()) {
            place = staged.path();
        }
        assertThat(place).doesNotExist();
    }

    private Optional<Staged> staged(Path target, List<String> others) throws IOException {
        return Staged.of(new Submission("ann", target, Optional.of(directory)), "sums.py", others);
    }

    private static List<String> names(Staged staged) throws IOException {
        try (Stream<Path> files = Files.list(staged.path())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}

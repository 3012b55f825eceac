package io.jenkins.plugins.autograder.evaluation.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.Launch;
import io.jenkins.plugins.autograder.sandbox.RunRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The wall between a submission and what it is judged by. The submission lists and reads all that it can reach, and
 * looks for marks that stand in the solution, in the spec and in what is expected.
 */
class WallIT {
    private static final List<String> MARKS =
            List.of("mark-of-the-solution", "mark-of-the-spec", "mark-of-what-is-expected");

    /** Lists all files but the kernel's own, reads those and the kernel's about processes, and tells the marks it found. */
    private static final String LOOK = """
            import os, stat, sys
            MARKS = [("mark-of-" + rest).encode() for rest in ("the-solution", "the-spec", "what-is-expected")]

            def files(top, leave_out):
                for directory, directories, names in os.walk(top):
                    directories[:] = [name for name in directories if os.path.join(directory, name) not in leave_out]
                    for name in names:
                        yield os.path.join(directory, name)

            def content(path):
                try:
                    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
                except OSError:
                    return b""
                try:
                    if not stat.S_ISREG(os.fstat(fd).st_mode):
                        return b""
                    parts = []
                    while sum(map(len, parts)) < 64 << 20:
                        part = os.read(fd, 1 << 20)
                        if not part:
                            break
                        parts.append(part)
                    return b"".join(parts)
                except OSError:
                    return b""
                finally:
                    os.close(fd)

            def look():
                listed = sorted(files("/", {"/proc", "/sys", "/dev"})) + sorted(files("/dev/shm", ()))
                found = []
                for path in listed + list(files("/proc", {"/proc/self/task", "/proc/1/task", "/proc/sys"})):
                    found += ["%s in %s" % (mark.decode(), path) for mark in MARKS if mark in content(path)]
                for name, value in os.environ.items():
                    print("variable", name)
                    found += ["%s in %s" % (mark.decode(), name) for mark in MARKS if mark in (name + value).encode()]
                for path in listed:
                    print("file", path)
                for line in found:
                    print("found", line)
                print("done")
            look()
            """;

    private static final Conditions LONG = Lab.within(Duration.ofMinutes(3));

    @Test
    void keepsEverythingButTheSubmissionFromTheSubmission(@TempDir Path course) throws Exception {
        Path spec = Files.createDirectories(course.resolve("specs/areas"));
        Files.writeString(spec.resolve("spec.yaml"), "# mark-of-the-spec\nexpected: mark-of-what-is-expected\n");
        Path solution = Files.createDirectory(spec.resolve("soln"));
        Files.writeString(solution.resolve(Lab.FILE), "def answer():\n    return 'mark-of-the-solution'\n");
        Path submission = Files.createDirectories(course.resolve("submissions/ann/areas"));
        Files.writeString(submission.resolve(Lab.FILE), LOOK);
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            Observer observer = new Observer(sandbox, AnswerCache.inMemory());
            Payload answer = Lab.call("answer");
            Observations expected =
                    observer.solution(new ObserveRequest(Lab.PYTHON, solution, Plan.of(Lab.FILE, List.of(answer))));
            assertThat(expected.payloads().get(0).value()).contains(ActionsIT.text("mark-of-the-solution"));

            Plan plan = Plan.of(Lab.FILE, List.of(Lab.program(LONG), answer));
            Observation seen = observer.observe(new ObserveRequest(Lab.PYTHON, submission, plan))
                    .payloads()
                    .get(0);

            List<String> lines = seen.printed().output().lines().toList();
            assertThat(lines).as(seen.end().toString()).endsWith("done");
            assertThat(told(lines, "found")).isEmpty();
            assertThat(told(lines, "variable"))
                    .containsExactlyInAnyOrder("PATH", "HOSTNAME", "HOME", "LC_CTYPE", "PYTHONHASHSEED", "PYTHONUTF8");
            Set<String> own = told(lines, "file");
            assertThat(own).hasSizeGreaterThan(500);
            own.removeAll(filesOfTheImage(sandbox, course));
            assertThat(own)
                    .as("files that are not the image's own")
                    .containsExactlyInAnyOrder("/shared/submission/" + Lab.FILE, "/tmp/work/1/" + Lab.FILE);
        }
    }

    /** The search finds what is there to be found. */
    @Test
    void wouldFindAMark(@TempDir Path submission) throws Exception {
        Files.writeString(submission.resolve(Lab.FILE), LOOK);
        Files.writeString(submission.resolve("leaked.txt"), MARKS.get(0));
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            Observation seen = new Observer(sandbox, AnswerCache.inMemory())
                    .observe(new ObserveRequest(Lab.PYTHON, submission, Plan.of(Lab.FILE, List.of(Lab.program(LONG)))))
                    .payloads()
                    .get(0);

            assertThat(told(seen.printed().output().lines().toList(), "found"))
                    .containsExactlyInAnyOrder(
                            "mark-of-the-solution in /shared/submission/leaked.txt",
                            "mark-of-the-solution in /tmp/work/1/leaked.txt");
        }
    }

    private static Set<String> told(List<String> lines, String kind) {
        return lines.stream()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1))
                .collect(Collectors.toSet());
    }

    private static Set<String> filesOfTheImage(DockerSandbox sandbox, Path course) throws Exception {
        Path nothing = Files.createDirectory(course.resolve("nothing"));
        String printed = sandbox.run(new RunRequest(
                        Lab.PYTHON,
                        nothing,
                        Map.of(),
                        List.of(),
                        Setup.PROFILE,
                        Setup.limits().withWallTime(Duration.ofMinutes(3)),
                        Optional.of(new Launch(List.of("python3", "-c", LOOK), List.of()))))
                .stdout()
                .text();
        return told(printed.lines().toList(), "file");
    }
}

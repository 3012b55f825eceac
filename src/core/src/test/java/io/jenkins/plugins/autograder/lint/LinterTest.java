package io.jenkins.plugins.autograder.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {
    @TempDir
    Path directory;

    @Test
    void findsWithTheExactPlace() throws Exception {
        LintResult result = lint("""
                FROM debian:12-slim
                RUN apt-get update && \\
                    apt-get install gcc
                ENTRYPOINT ["/g"]
                """);

        Finding finding = only(result, "GR045");
        assertThat(finding.region().line()).isEqualTo(3);
        assertThat(finding.region().column()).isEqualTo(5);
        assertThat(finding.region().endColumn()).isEqualTo(24);
        assertThat(finding.region().text()).isEqualTo("apt-get install gcc");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void takesSeveritiesFromTheProfile() throws Exception {
        String text = "FROM debian:12-slim\nENTRYPOINT /g\n";

        assertThat(only(lint(text), "GR003").severity()).isEqualTo(Severity.WARNING);
        write("Dockerfile", text);
        assertThat(only(new Linter().lint(LintRequest.of("coursera-v1", target())), "GR003")
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void obeysAnIgnoreWithAReason() throws Exception {
        LintResult result = lint("""
                FROM debian:12-slim
                # grader-lint ignore=GR023 reason=the base image asks for it
                EXPOSE 80
                EXPOSE 81
                """);

        assertThat(rule(result, "GR023"))
                .extracting(finding -> finding.region().line())
                .containsExactly(4);
        assertThat(result.ignored()).singleElement().satisfies(ignored -> {
            assertThat(ignored.reason()).isEqualTo("the base image asks for it");
            assertThat(ignored.finding().region().line()).isEqualTo(3);
        });
    }

    @Test
    void obeysAnIgnoreWithinAnInstruction() throws Exception {
        LintResult result = lint("""
                FROM debian:12-slim
                RUN apt-get update && \\
                    # grader-lint ignore=GR047,GR048 reason=a later step cleans up
                    apt-get install -y gcc
                """);

        assertThat(rule(result, "GR047")).isEmpty();
        assertThat(rule(result, "GR048")).isEmpty();
        assertThat(result.ignored()).hasSize(2);
    }

    @Test
    void reportsIgnoresThatCannotBeUsed() throws Exception {
        LintResult result = lint("""
                FROM debian:12-slim
                # grader-lint ignore=GR023
                EXPOSE 80
                # grader-lint ignore=GR999 reason=no such rule
                # grader-lint disable
                # grader-lint ignore=GR022 reason=there is none
                USER 1000
                """);

        assertThat(rule(result, "GR000"))
                .extracting(Finding::message)
                .containsExactly(
                        "this ignore gives no reason",
                        "there is no rule GR999",
                        "this is no ignore: the rule is missing",
                        "this ignore hides nothing (any more)");
        assertThat(rule(result, "GR023")).hasSize(1);
    }

    @Test
    void obeysTheSettingsFile() throws Exception {
        write("Dockerfile", "FROM debian:12-slim\nEXPOSE 80\nVOLUME /v\n");
        LintConfig config = LintConfig.read(write("grader-lint.yaml", """
                profile: coursera-v1
                fail-on: error
                severity:
                  GR022: error
                ignore:
                  - rule: GR023
                    file: "*/Dockerfile"
                    reason: another file
                  - rule: GR023
                    file: Dockerfile
                    reason: known
                """));

        LintResult result = new Linter()
                .lint(new LintRequest(List.of(target()), config.profile().orElseThrow(), config.settings(), Set.of()));
        assertThat(config.failOn()).contains(FailOn.ERROR);
        assertThat(only(result, "GR022").severity()).isEqualTo(Severity.ERROR);
        assertThat(rule(result, "GR023")).isEmpty();
        assertThat(result.ignored()).extracting(LintResult.Ignored::reason).isNotEmpty();
    }

    @Test
    void reportsEveryMistakeOfTheSettingsFile() throws IOException {
        Path file = write("grader-lint.yaml", """
                fail-on: errors
                severity:
                  GR02: error
                  GR022: off
                ignore:
                  - rule: GR023
                  - reason: no rule
                ignores: []
                """);

        assertThatThrownBy(() -> LintConfig.read(file)).isInstanceOfSatisfying(LintProblems.class, e -> assertThat(
                        e.problems().stream().map(problem -> problem.place().line() + " " + problem.message()))
                .containsExactly(
                        "1 fail-on is \"errors\"; did you mean error?",
                        "3 there is no rule GR02; did you mean GR002?",
                        "4 severity.GR022 is \"off\"; allowed is error, warning, info",
                        "6 this ignore gives no reason; add reason: and why",
                        "7 this ignore names no rule; add rule: GR020",
                        "8 unknown key ignores; did you mean ignore?"));
    }

    @Test
    void leavesOutWhatTheBaselineKnows() throws Exception {
        LintResult before = lint("FROM debian:12-slim\nEXPOSE 80\nEXPOSE 80\n");
        Path file = directory.resolve("baseline.txt");
        Baseline.write(before, file);
        write("Dockerfile", "FROM debian:12-slim\n\n# moved\nEXPOSE 80\nEXPOSE 81\nEXPOSE 80\n");

        LintResult after = new Linter()
                .lint(new LintRequest(List.of(target()), "coursera-v2", LintSettings.NONE, Baseline.read(file)));
        assertThat(rule(after, "GR023"))
                .extracting(finding -> finding.region().text())
                .containsExactly("EXPOSE 81");
        assertThat(after.known()).isEqualTo(before.findings().size());
    }

    @Test
    void mendsWhatCanBeMendedAndFindsItNoMore() throws Exception {
        write("grade.sh", "#!/bin/bash\r\nwhile [[ $# > 1 ]]; do shift; done\r\ncp $1 /tmp\r\n");
        LintResult before = lint("""
                FROM ubuntu:24.04
                MAINTAINER me
                RUN apt update && apt-get install gcc && pip install numpy==2.0.0
                ADD grade.sh /grader/grade.sh
                RUN chmod a+rwx -R /grader/
                CMD exec /grader/grade.sh
                """);
        for (Fixes.Change change : Fixes.of(before)) {
            Fixes.apply(change);
        }

        assertThat(directory.resolve("Dockerfile")).hasContent("""
                FROM ubuntu:24.04
                MAINTAINER me
                RUN apt-get update && apt-get install -y gcc && pip install --no-cache-dir numpy==2.0.0
                COPY grade.sh /grader/grade.sh
                RUN chmod a+rx -R /grader/
                ENTRYPOINT exec /grader/grade.sh
                """);
        lintAgainAndFix();
        LintResult after = new Linter().lint(LintRequest.of("coursera-v2", target()));
        assertThat(after.findings()).flatExtracting(Finding::edits).isEmpty();
        assertThat(directory.resolve("grade.sh"))
                .hasContent("#!/bin/bash\nwhile [[ $# -gt 1 ]]; do shift; done\ncp \"$1\" /tmp\n");
        assertThat(Files.readString(directory.resolve("Dockerfile")))
                .contains("ENTRYPOINT [\"/grader/grade.sh\"]", "install --no-install-recommends -y gcc");
    }

    private void lintAgainAndFix() throws Exception {
        for (int round = 0; round < 3; round++) {
            for (Fixes.Change change : Fixes.of(new Linter().lint(LintRequest.of("coursera-v2", target())))) {
                Fixes.apply(change);
            }
        }
    }

    @Test
    void doesNotWriteOverAFileThatHasChanged() throws Exception {
        LintResult result = lint("FROM debian:12-slim\nRUN apt-get install gcc\n");
        List<Fixes.Change> changes = Fixes.of(result);
        write("Dockerfile", "FROM debian:12\n");

        assertThatThrownBy(() -> Fixes.apply(changes.get(0)))
                .isInstanceOf(LintException.class)
                .hasMessageContaining("has changed meanwhile");
    }

    @Test
    void givesAPermissionThatIsMissing() throws Exception {
        write("grade.sh", "#!/bin/sh\n");
        LintResult result = lint("FROM debian:12-slim\nCOPY grade.sh /grade.sh\nENTRYPOINT [\"/grade.sh\"]\n");
        assertThat(only(result, "GR009").region().file()).endsWith("/grade.sh");

        for (Fixes.Change change : Fixes.of(result)) {
            Fixes.apply(change);
        }
        assertThat(Files.isExecutable(directory.resolve("grade.sh"))).isTrue();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> new Linter().lint(LintRequest.of("coursera-v2", target())))
                .isInstanceOf(LintException.class)
                .hasMessageEndingWith("name a Dockerfile with -f");
        assertThatThrownBy(() -> new Linter()
                        .lint(LintRequest.of(
                                "coursera-v2",
                                new LintTarget.OfZip(write("x.zip", "no zip").toFile()))))
                .isInstanceOf(LintException.class)
                .hasMessageContaining("cannot be read as a zip");
        assertThatThrownBy(() -> LintRequest.of("coursera"))
                .hasMessage("profile is coursera; allowed is coursera-v1, coursera-v2, plain");
    }

    @Test
    void stopsWhenItIsInterrupted() throws IOException {
        write("Dockerfile", "FROM a\n");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Linter().lint(LintRequest.of("coursera-v2", target())))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void canBeSentToAnotherMachine() throws Exception {
        LintRequest request = new LintRequest(
                List.of(target(), new LintTarget.OfPlan(1, 4096, 1200, new File(""))),
                "coursera-v2",
                new LintSettings(Map.of("GR001", Severity.INFO), List.of()),
                Set.of("x"));
        LintResult result = lint("FROM debian:12-slim\nRUN apt-get install gcc\n");

        assertThat(copy(request)).isEqualTo(request);
        assertThat(copy(result)).isEqualTo(result);
        assertThat(Optional.of(result.findings())).get().isNotEqualTo(List.of());
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    private LintResult lint(String dockerfile) throws Exception {
        write("Dockerfile", dockerfile);
        return new Linter().lint(LintRequest.of("coursera-v2", target()));
    }

    private LintTarget target() {
        return LintTarget.OfDockerfile.of(directory.resolve("Dockerfile").toFile());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private static List<Finding> rule(LintResult result, String id) {
        return result.findings().stream()
                .filter(finding -> finding.rule().equals(id))
                .toList();
    }

    private static Finding only(LintResult result, String id) {
        assertThat(rule(result, id)).hasSize(1);
        return rule(result, id).get(0);
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.feedback.FeedbackReader;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.rules.Graders.ImageDraft;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.subject.Answer;
import io.jenkins.plugins.autograder.lint.subject.Environment;
import io.jenkins.plugins.autograder.lint.subject.PublishPlan;
import io.jenkins.plugins.autograder.sandbox.EngineFacts;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every rule: an id of its own, words for people, and proof that it fires and that it can be silent. */
class RuleContractTest {
    private static final Profile V1 = Profiles.COURSERA_V1;
    private static final Profile V2 = Profiles.COURSERA_V2;
    private static final String START =
            "FROM debian:12-slim\nUSER 1000\nCOPY . /grader/\nENTRYPOINT [\"/grader/grade.sh\"]\n";

    @TempDir
    static Path directory;

    @Test
    void idsAreUniqueAndInOrder() {
        List<String> ids = Rules.ALL.stream().map(rule -> rule.info().id()).toList();

        assertThat(ids).doesNotHaveDuplicates().isSorted().allMatch(id -> id.matches("GR\\d{3}"));
    }

    @ParameterizedTest
    @MethodSource("infos")
    void everyRuleSaysWhatItFindsAndWhatToDo(RuleInfo info) {
        assertThat(info.title()).isNotBlank().doesNotEndWith(".").hasSizeLessThan(80);
        assertThat(info.why()).endsWith(".").hasSizeGreaterThan(40);
        assertThat(info.mend()).isNotBlank().doesNotEndWith(".");
        assertThat(info.docs()).matches("docs/rules/[a-z]+\\.md#gr\\d{3}");
    }

    @ParameterizedTest
    @MethodSource("infos")
    void everyRuleFiresOnAnExampleAndIsSilentOnAnother(RuleInfo info) {
        if (info.id().equals(Rules.IGNORES.id())) {
            return;
        }
        List<Case> cases = cases().getOrDefault(info.id(), new ArrayList<>());
        if (!info.bad().isEmpty()) {
            cases = new ArrayList<>(cases);
            cases.add(dockerfile(info.bad(), info.good()));
        }
        assertThat(cases).as("examples of " + info.id()).isNotEmpty();
        for (Case one : cases) {
            assertThat(of(info.id(), one.fires())).as("fires").isNotEmpty();
            assertThat(of(info.id(), one.silent())).as("is silent").isEmpty();
        }
    }

    @Test
    void aSoundGraderHasNoFindings() {
        List<Finding> source = Rules.check(Graders.context(
                V2,
                """
                FROM python:3.12-slim-bookworm@sha256:0000000000000000000000000000000000000000000000000000000000000000
                COPY grade.py tests.txt /grader/
                USER 1000
                ENTRYPOINT ["/usr/local/bin/python3", "-I", "/grader/grade.py"]
                """,
                "+grade.py",
                "#!/usr/bin/env python3\nimport os, subprocess\npart = os.environ['partId']\n"
                        + "subprocess.run(['x'], timeout=10)\nopen('/shared/feedback.json', 'w')\n",
                "tests.txt",
                "1 2 3\n"));

        assertThat(source).isEmpty();
        assertThat(Rules.check(ImageDraft.sound().make(V2))).isEmpty();
        assertThat(Rules.check(Graders.zip(directory, "sound.zip", "Dockerfile", START, "+grade.sh", "#!/bin/sh\n")))
                .isEmpty();
        assertThat(Rules.check(plan(1, 4096, 1200))).isEmpty();
    }

    @Test
    void everyFindingIsOneLineWithAMend() {
        for (Finding finding : Rules.check(
                Graders.dockerfile(Rules.infos().stream().map(RuleInfo::bad).reduce("", String::concat), V1))) {
            assertThat(finding.message()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
            assertThat(finding.mend()).isNotBlank().doesNotContain("\n");
        }
    }

    static List<RuleInfo> infos() {
        return Rules.infos();
    }

    private record Case(List<Finding> fires, List<Finding> silent) {}

    private static List<Finding> of(String id, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.rule().equals(id)).toList();
    }

    private static Case dockerfile(String bad, String good) {
        return new Case(Rules.check(Graders.dockerfile(bad, V2)), Rules.check(Graders.dockerfile(good, V2)));
    }

    private static Case image(UnaryOperator<ImageDraft> change) {
        return new Case(
                Rules.check(change.apply(ImageDraft.sound()).make(V2)),
                Rules.check(ImageDraft.sound().make(V2)));
    }

    /** Two graders that differ in their script alone. */
    private static Case script(Profile profile, String bad, String good) {
        return new Case(
                Rules.check(Graders.context(profile, START, "+grade.sh", bad)),
                Rules.check(Graders.context(profile, START, "+grade.sh", good)));
    }

    private static Case zip(List<String> bad, List<String> good) {
        return new Case(
                Rules.check(Graders.zip(directory, "bad.zip", bad.toArray(String[]::new))),
                Rules.check(Graders.zip(directory, "good.zip", good.toArray(String[]::new))));
    }

    private static PublishPlan plan(int cpus, int memory, int timeout) {
        return new PublishPlan(V2, cpus, memory, timeout, Optional.empty());
    }

    private static Case plans(PublishPlan bad, PublishPlan good) {
        return new Case(Rules.check(bad), Rules.check(good));
    }

    private static Case answer(String bad) {
        return new Case(
                Rules.check(read(bad)), Rules.check(read("{\"fractionalScore\": 1, \"feedback\": \"Well done.\"}")));
    }

    private static Answer read(String text) {
        return new Answer(
                new SourceText("feedback.json", text),
                V2,
                new FeedbackReader()
                        .fromFile(text.getBytes(StandardCharsets.UTF_8), Map.of())
                        .problems());
    }

    private static Map<String, List<Case>> cases() {
        String shell = "#!/bin/sh\n";
        return Map.ofEntries(
                Map.entry("GR001", List.of(image(draft -> draft.entryPoint()))),
                Map.entry("GR002", List.of(image(draft -> draft.entryPoint().command("/grader/grade.sh")))),
                Map.entry("GR003", List.of(image(draft -> draft.entryPoint("/bin/sh", "-c", "/grader/grade.sh")))),
                Map.entry("GR004", List.of(image(draft -> draft.entryPoint("/bin/sh")))),
                Map.entry("GR007", List.of(image(draft -> draft.entryPoint("grader/grade.sh")))),
                Map.entry(
                        "GR008",
                        List.of(
                                image(draft -> draft.without("/grader/grade.sh")),
                                image(draft -> draft.entryPoint("/bin/sh", "/grader/other.sh")))),
                Map.entry(
                        "GR009",
                        List.of(
                                image(draft -> draft.file("/grader/grade.sh", 0700, shell)),
                                new Case(
                                        Rules.check(Graders.context(V2, START, "grade.sh", shell)),
                                        Rules.check(Graders.context(
                                                V2, START + "RUN chmod 755 /grader/*.sh\n", "grade.sh", shell))))),
                Map.entry(
                        "GR010",
                        List.of(
                                script(V2, "#!/bin/sh\r\necho\r\n", shell),
                                image(draft -> draft.file("/grader/grade.sh", 0755, "#!/bin/sh\r\n")))),
                Map.entry(
                        "GR011",
                        List.of(
                                script(V2, "echo hi\n", shell),
                                image(draft -> draft.file("/grader/grade.sh", 0755, "#!/bin/bash\n")))),
                Map.entry(
                        "GR012",
                        List.of(
                                image(draft -> draft.made("arm64", 1)),
                                image(draft -> draft.file(
                                        "/grader/grade.sh", 0755, "\u007fELF\2\1\1" + "\0".repeat(11) + "\u00b7\0")))),
                Map.entry("GR013", List.of(script(V2, shell, shell + "echo \"$partId\"\n"))),
                Map.entry(
                        "GR014",
                        List.of(
                                script(
                                        V2,
                                        shell + "case $1 in partId) ;; esac\n",
                                        shell + "case \"$partId\" in a) ;; esac\n"),
                                script(V1, shell + "echo \"$partId\"\n", shell + "[ \"$1\" = partId ]\n"))),
                Map.entry("GR015", List.of(script(V2, shell, shell + "echo > /shared/feedback.json\n"))),
                Map.entry(
                        "GR016",
                        List.of(script(
                                V1, shell + "echo starting\n", shell + "echo starting >&2\necho '{\"a\":1}'\n"))),
                Map.entry(
                        "GR017",
                        List.of(
                                script(
                                        V2,
                                        shell + "echo '{\"feedbackType\": \"HTML\"}' > /shared/feedback.json\n",
                                        shell
                                                + "echo '{\"feedbackType\": \"HTML\"}' > f; echo > /shared/htmlFeedback.html\n"))),
                Map.entry("GR018", List.of(image(draft -> draft.entryPoint("/grader/grade.sh", "partId", "x")))),
                Map.entry("GR020", List.of(image(draft -> draft.environment("PATH=/bin", "GRADER_HOME=/grader")))),
                Map.entry(
                        "GR021",
                        List.of(new Case(
                                Rules.check(Graders.context(
                                        V2, START + "ENV DATA=/d\n", "+grade.sh", shell + "cat \"$DATA\"\n")),
                                Rules.check(Graders.context(
                                        V2,
                                        START + "ENV DATA=/d\n",
                                        "+grade.sh",
                                        shell + "DATA=/d\ncat \"$DATA\"\n"))))),
                Map.entry("GR022", List.of(image(draft -> draft.declares(List.of("/v"), List.of(), false)))),
                Map.entry("GR023", List.of(image(draft -> draft.declares(List.of(), List.of("80/tcp"), false)))),
                Map.entry("GR024", List.of(image(draft -> draft.declares(List.of(), List.of(), true)))),
                Map.entry("GR025", List.of(image(draft -> draft.user("")))),
                Map.entry("GR026", List.of(image(draft -> draft.user("grader")))),
                Map.entry(
                        "GR027",
                        List.of(
                                image(draft -> draft.file("/grader/tests.txt", 0600, "x")),
                                image(draft -> draft.directory("/grader", 0700)))),
                Map.entry("GR028", List.of(image(draft -> draft.file("/grader/tests.txt", 0666, "x")))),
                Map.entry(
                        "GR030",
                        List.of(script(V2, shell + "pip install numpy\n", shell + "curl http://localhost:1/\n"))),
                Map.entry(
                        "GR032",
                        List.of(
                                script(V2, shell + "ls \"$HOME\"\n", shell + "HOME=/tmp\nls \"$HOME\"\n"),
                                script(V2, shell + "read -r x\n", shell + "read -r x < f\n"))),
                Map.entry("GR034", List.of(script(V2, shell + "timeout 30m x\n", shell + "timeout -k 5 10 x\n"))),
                Map.entry("GR035", List.of(script(V2, shell + "python3 s.py\n", shell + "timeout 10 python3 s.py\n"))),
                Map.entry(
                        "GR042",
                        List.of(image(draft -> draft.file("/etc/os-release", 0644, "ID=debian\nVERSION_ID=9\n")))),
                Map.entry("GR043", List.of(image(draft -> draft.made("amd64", 3L << 30)))),
                Map.entry("GR044", List.of(image(draft -> draft.made("amd64", 9L << 30)))),
                Map.entry(
                        "GR054",
                        List.of(new Case(
                                Rules.check(Graders.context(V2, START, "+grade.sh", shell, ".git/HEAD", "x")),
                                Rules.check(Graders.context(
                                        V2, START, "+grade.sh", shell, ".git/HEAD", "x", ".dockerignore", ".git\n"))))),
                Map.entry(
                        "GR055",
                        List.of(
                                script(V2, shell + "sudo -u x y\n", shell + "y\n"),
                                image(draft -> draft.directory("/usr/bin", 0755).file("/usr/bin/sudo", 04755, "")))),
                Map.entry("GR056", List.of(script(V2, shell + "chroot /x y\n", shell + "mount\n"))),
                Map.entry("GR060", List.of(image(draft -> draft.file("/grader/helper", 04755, "")))),
                Map.entry(
                        "GR061",
                        List.of(
                                image(draft -> draft.environment("DB_PASSWORD=hunter2hunter2")),
                                image(draft -> draft.file("/grader/.ssh/id_rsa", 0600, "key")))),
                Map.entry(
                        "GR062",
                        List.of(
                                image(draft -> draft.file("/etc/shadow", 0640, "root::1::\n")),
                                image(draft -> draft.file("/etc/passwd", 0644, "root:x:0:0\ntoor:x:0:0\n")))),
                Map.entry(
                        "GR063",
                        List.of(
                                image(draft -> draft.file("/grader/.DS_Store", 0644, "")),
                                zip(List.of("Dockerfile", START, ".DS_Store", ""), List.of("Dockerfile", START)))),
                Map.entry(
                        "GR066",
                        List.of(
                                script(
                                        V1,
                                        "#!/bin/bash\nwhile [[ $# > 1 ]]; do shift; done\n",
                                        "#!/bin/bash\nwhile [[ $# -gt 1 ]]; do shift; done\n"),
                                script(V1, shell + "[ $x = y ]\n", shell + "[ \"$x\" = y ]\n"),
                                script(V1, shell + "cp $1 /tmp\n", shell + "cp \"$1\" /tmp\n"),
                                script(
                                        V1,
                                        shell + "cd /work\nrm -rf out\n",
                                        shell + "cd /work || exit 1\nrm -rf out\n"))),
                Map.entry("GR080", List.of(zip(List.of("dockerfile", START), List.of("Dockerfile", START)))),
                Map.entry("GR081", List.of(zip(List.of("grader/Dockerfile", START), List.of("Dockerfile", START)))),
                Map.entry(
                        "GR082",
                        List.of(new Case(
                                Rules.check(Graders.context(V2, "FROM debian:12\nCOPY a b /x/\n", "b", "")),
                                Rules.check(Graders.context(V2, "FROM debian:12\nCOPY a b /x/\n", "a", "", "b", ""))))),
                Map.entry(
                        "GR083",
                        List.of(zip(
                                List.of("Dockerfile", START, "?grade.sh", shell),
                                List.of("Dockerfile", START, "+grade.sh", shell)))),
                Map.entry(
                        "GR084",
                        List.of(
                                zip(List.of("Dockerfile", START, "../x", ""), List.of("Dockerfile", START)),
                                zip(
                                        List.of("Dockerfile", START, "a", "", "A", ""),
                                        List.of("Dockerfile", START, "a", "")),
                                zip(List.of("Dockerfile", START, "@l", "x"), List.of("Dockerfile", START)),
                                zip(List.of("Dockerfile", START, "lösung", ""), List.of("Dockerfile", START)))),
                Map.entry(
                        "GR085",
                        List.of(zip(
                                List.of("Dockerfile", "FROM a\nCOPY g /g/\n", "g", "", "solutions/s.py", ""),
                                List.of(
                                        "Dockerfile",
                                        "FROM a\nCOPY g solutions /g/\n",
                                        "g",
                                        "",
                                        "solutions/s.py",
                                        "")))),
                Map.entry("GR086", List.of(new Case(Rules.check(large(9L << 30)), Rules.check(large(1L << 20))))),
                Map.entry(
                        "GR087",
                        List.of(new Case(
                                Rules.check(Graders.zip(directory, "my grader:1.zip", "Dockerfile", START)),
                                Rules.check(Graders.zip(directory, "grader-1.zip", "Dockerfile", START))))),
                Map.entry("GR090", List.of(plans(plan(3, 4096, 1200), plan(2, 4096, 1200)))),
                Map.entry("GR091", List.of(plans(plan(1, 1024, 1200), plan(1, 2048, 1200)))),
                Map.entry("GR092", List.of(plans(plan(1, 4096, 60), plan(1, 4096, 300)))),
                Map.entry(
                        "GR094",
                        List.of(plans(
                                new PublishPlan(V2, 1, 2048, 1200, Optional.of(V2.limits())),
                                new PublishPlan(V2, 1, 4096, 1200, Optional.of(V2.limits()))))),
                Map.entry("GR100", List.of(answer("{\"fractionalScore\": 2, \"feedback\": \"a\"}"))),
                Map.entry("GR101", List.of(answer("{\"isCorrect\": true, \"feedback\": \"a\"}"))),
                Map.entry("GR102", List.of(answer("{\"fractionalScore\": 1}"))),
                Map.entry("GR103", List.of(html())),
                Map.entry(
                        "GR200",
                        List.of(new Case(
                                Rules.check(new Environment(Optional.empty(), "no engine answers", Optional.empty())),
                                Rules.check(environment(facts()))))),
                Map.entry(
                        "GR201",
                        List.of(
                                engine(versions("runc", "1.1.5")),
                                engine(versions("runc", "1.2.7")),
                                engine(versions("containerd", "1.5.9")),
                                engine(versions("runc", "1.1.5+ds1")))),
                Map.entry("GR202", List.of(engine(limits(false)))),
                Map.entry("GR203", List.of(engine(security()))),
                Map.entry(
                        "GR204",
                        List.of(new Case(
                                Rules.check(new Environment(Optional.of(facts()), "", Optional.of(1L << 30))),
                                Rules.check(environment(facts()))))),
                Map.entry("GR205", List.of(engine(machine("linux", "aarch64")))),
                Map.entry("GR104", List.of(answer("{\"fractionalScore\": 1, \"feedback\": \"a\"} trailing"))),
                Map.entry(
                        "GR105",
                        List.of(
                                script(
                                        V2,
                                        shell + "echo \"{\\\"feedback\\\": \\\"$out\\\"}\"\n",
                                        shell + "jq -n --arg feedback \"$out\" '{$feedback}'\n"),
                                answer("{\"fractionalScore\": 1, \"feedback\": \"a\nb\"}"))));
    }

    private static Case engine(EngineFacts bad) {
        return new Case(Rules.check(environment(bad)), Rules.check(environment(facts())));
    }

    private static Environment environment(EngineFacts facts) {
        return new Environment(Optional.of(facts), "", Optional.of(100L << 30));
    }

    private static EngineFacts facts() {
        return facts(
                Map.of("engine", "28.2.2", "containerd", "1.7.27", "runc", "1.3.3"),
                true,
                "x86_64",
                List.of("seccomp"));
    }

    private static EngineFacts versions(String part, String version) {
        return facts(Map.of(part, version), true, "x86_64", List.of("seccomp"));
    }

    private static EngineFacts limits(boolean pids) {
        return facts(Map.of(), pids, "x86_64", List.of("seccomp"));
    }

    private static EngineFacts security() {
        return facts(Map.of(), true, "x86_64", List.of());
    }

    private static EngineFacts machine(String system, String architecture) {
        return facts(Map.of(), true, architecture, List.of("seccomp"));
    }

    private static EngineFacts facts(
            Map<String, String> versions, boolean pids, String architecture, List<String> security) {
        return new EngineFacts(
                "Docker",
                true,
                versions,
                "linux",
                architecture,
                "6.1.0",
                8L << 30,
                2,
                "/var/lib/docker",
                Map.of("memory", true, "swap", true, "cpu", true, "pids", pids),
                security);
    }

    private static io.jenkins.plugins.autograder.lint.subject.UploadZip large(long size) {
        try {
            var zip = Graders.zip(directory, "large.zip", "Dockerfile", START);
            return new io.jenkins.plugins.autograder.lint.subject.UploadZip("large.zip", size, zip.tree(), V2);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Case html() {
        String json = "{\"fractionalScore\": 1, \"feedback\": \"\", \"feedbackType\": \"HTML\"}";
        return new Case(
                Rules.check(rich(json, "<script>x</script>")),
                Rules.check(rich(json, "<p lang=\"en\">Well done.</p>")));
    }

    private static Answer rich(String json, String html) {
        return new Answer(
                new SourceText("feedback.json", json),
                V2,
                new FeedbackReader()
                        .fromFile(
                                json.getBytes(StandardCharsets.UTF_8),
                                Map.of(
                                        io.jenkins.plugins.autograder.feedback.RichFeedback.Type.HTML,
                                        html.getBytes(StandardCharsets.UTF_8)))
                        .problems());
    }

    @Test
    void everyRuleThatLooksAtSomethingIsOnTheList() {
        Set<String> seen = new HashSet<>();
        Rules.ALL.forEach(rule -> seen.add(rule.info().id()));

        assertThat(Stream.concat(cases().keySet().stream(), Stream.of())).isSubsetOf(seen);
    }
}

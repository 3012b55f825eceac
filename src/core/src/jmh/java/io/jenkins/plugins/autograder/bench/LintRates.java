package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.lint.Linter;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.rules.Rules;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How many Dockerfiles the linter looks at in a second of one processor, and how long the program takes for one. */
final class LintRates {
    private static final int RATE_TARGET = 1_000;
    private static final double COLD_TARGET = 0.7;
    private static final double NANOSECONDS = 1e9;

    /** As long as those of official images are: stages, downloads, a dozen packages, comments. */
    private static final String TYPICAL = """
            # syntax=docker/dockerfile:1
            FROM gcc:14-bookworm AS builder
            ARG VERSION=1.2.3
            WORKDIR /src
            COPY runner/ ./
            RUN make -j"$(nproc)" && make install PREFIX=/opt/runner

            FROM python:3.12-slim-bookworm
            # What the tests need
            RUN set -eux; \\
                apt-get update; \\
                apt-get install -y --no-install-recommends \\
                    ca-certificates \\
                    curl \\
                    gcc \\
                    # for the numeric part
                    libopenblas0 \\
                    make \\
                ; \\
                rm -rf /var/lib/apt/lists/*
            ENV LANG=C.UTF-8 GRADER_HOME=/grader
            ARG TESTS=https://example.org/tests.tar.gz
            RUN curl -fsSL "$TESTS" -o /tmp/tests.tar.gz \\
                && echo "0123456789abcdef  /tmp/tests.tar.gz" | sha256sum -c - \\
                && mkdir -p /grader/tests \\
                && tar -xzf /tmp/tests.tar.gz -C /grader/tests --strip-components=1 \\
                && rm /tmp/tests.tar.gz
            COPY requirements.txt /grader/
            RUN pip install --no-cache-dir -r /grader/requirements.txt
            COPY --from=builder /opt/runner /opt/runner
            COPY grade.py feedback.py exercises.py /grader/
            RUN for f in /grader/*.py; do python3 -m py_compile "$f" || exit 1; done; \\
                if [ -d /grader/__pycache__ ]; then rm -rf /grader/__pycache__; fi; \\
                chmod -R a+rX /grader
            USER 1000
            ENTRYPOINT ["/usr/local/bin/python3", "-I", "/grader/grade.py"]
            """;

    private final Setting setting;

    LintRates(Setting setting) {
        this.setting = setting;
    }

    void measure(int rounds) throws Exception {
        List<String> texts = new ArrayList<>();
        Rules.infos().stream()
                .map(RuleInfo::bad)
                .filter(text -> !text.isEmpty())
                .forEach(texts::add);
        for (int i = texts.size(); i > 0; i--) {
            texts.add(TYPICAL);
        }
        setting.report().progress("linting: warming up");
        for (int i = 0; i < 200; i++) {
            lint(texts);
        }
        Samples rates = new Samples();
        Samples cold = new Samples();
        Path dockerfile = Files.writeString(setting.scratch().resolve("Dockerfile"), TYPICAL);
        List<String> command = new ArrayList<>(setting.program());
        command.addAll(List.of("sanity", "-f", dockerfile.toString(), "--fail-on", "never"));
        Programs.run(command);
        for (int round = 1; round <= rounds; round++) {
            setting.report().progress("linting, round " + round + " of " + rounds);
            // Processor time, since others use this machine, too.
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < 20; i++) {
                lint(texts);
            }
            long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            rates.add(20 * texts.size() / ((end - start) / NANOSECONDS));
            long began = System.nanoTime();
            Programs.run(command);
            cold.add((System.nanoTime() - began) / NANOSECONDS);
        }
        setting.report().table("The linter", "what", "", "target", "");
        setting.report()
                .row(
                        "Dockerfiles in a second of one processor, warm",
                        rates.show("%.0f"),
                        "≥ " + RATE_TARGET,
                        Report.verdict(rates.median() >= RATE_TARGET));
        setting.report()
                .row(
                        "sanity -f Dockerfile, the start of Java included, seconds",
                        cold.show("%.2f"),
                        "< " + COLD_TARGET,
                        Report.verdict(cold.median() < COLD_TARGET));
    }

    private static void lint(List<String> texts) {
        for (String text : texts) {
            Linter.lintText("Dockerfile", text, Profiles.COURSERA_V2);
        }
    }
}

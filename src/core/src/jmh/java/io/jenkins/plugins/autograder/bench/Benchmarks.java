package io.jenkins.plugins.autograder.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures the engine against what it stands on, as ratios within one run. {@code ./bench} starts it.
 *
 * <p>Arguments: a directory to write to and the name of an image to build, both for the caller to remove as all
 * containers of that image, {@code --quick} for few rounds of little, {@code suites}, {@code growth}, {@code single},
 * {@code reports}, {@code lint}, {@code class}, {@code uploads} for only these, and after {@code --} the command that starts
 * the command line.
 */
final class Benchmarks {
    private static final List<String> ALL =
            List.of("single", "reports", "suites", "growth", "lint", "class", "uploads");

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        int dashes = words.indexOf("--");
        List<String> options = words.subList(2, dashes);
        boolean quick = options.contains("--quick");
        List<String> chosen = ALL.stream()
                .filter(name -> options.contains(name) || ALL.stream().noneMatch(options::contains))
                .toList();
        Report report = new Report();
        Path scratch = Path.of(words.get(0));
        long start = System.nanoTime();
        report.progress("building the grader's image");
        BenchImage image = BenchImage.build(scratch, words.get(1));
        Setting setting = new Setting(report, image, scratch, socket(), words.subList(dashes + 1, words.size()));
        machine(report);
        for (String name : chosen) {
            measure(name, setting, quick);
        }
        report.line("");
        report.line(String.format(
                Locale.ROOT,
                "Measured in %d s.",
                Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    private static void measure(String name, Setting setting, boolean quick) throws Exception {
        switch (name) {
            case "suites" -> new SuiteRates(setting).measure(quick ? 16 : 100, quick ? 1 : 2);
            case "growth" -> new Growth(setting).measure(quick ? List.of(10, 100) : List.of(10, 100, 1000));
            case "lint" -> new LintRates(setting).measure(quick ? 3 : 9);
            case "class" -> new ClassRates(setting).measure(quick ? 16 : 100, quick ? 0 : 1000, quick ? 1 : 2);
            case "uploads" -> new UploadRates(setting).measure(quick ? 5 : 15, quick ? 200 : 400);
            case "single" -> new OneGrading(setting).measure(quick ? 3 : 9);
            default ->
                new ReportTimes(setting)
                        .measure(
                                quick ? List.of(1_000, 2_000, 10_000) : List.of(1_000, 2_000, 5_000, 10_000),
                                quick ? 1 : 3);
        }
    }

    private static Path socket() throws IOException {
        String host = Optional.ofNullable(System.getenv("DOCKER_HOST"))
                .filter(value -> !value.isBlank())
                .orElse("unix:///var/run/docker.sock");
        if (!host.startsWith("unix:")) {
            throw new IOException("DOCKER_HOST is " + host + "; the bare loop needs a unix socket, such as"
                    + " unix:///var/run/docker.sock");
        }
        return Path.of(URI.create(host).getPath());
    }

    private static void machine(Report report) throws IOException, InterruptedException {
        String engine = Programs.run(
                        "docker",
                        "info",
                        "--format",
                        "Docker {{.ServerVersion}}, {{.Driver}}, cgroup v{{.CgroupVersion}}")
                .strip();
        report.line(String.format(
                Locale.ROOT,
                "%d processors (%s), Java %s, %s, load %s at the start.",
                Runtime.getRuntime().availableProcessors(),
                firstLine("/proc/cpuinfo", "model name"),
                System.getProperty("java.version"),
                engine,
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]));
    }

    private static String firstLine(String file, String prefix) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(prefix))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.Environment;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of an engine that containers are known to have got out of. */
final class KnownEscapes extends Rule {
    /**
     * A hole and the releases that mend it, one a line of releases, the oldest first. What is older than the first, or lies in
     * a line that is not mended, has it.
     */
    private record Hole(String part, String id, List<String> mended) {}

    private static final List<Hole> HOLES = List.of(
            new Hole("runc", "CVE-2019-5736", List.of("1.0.0")),
            new Hole("runc", "CVE-2024-21626", List.of("1.1.12")),
            new Hole("runc", "CVE-2025-31133, CVE-2025-52565 and CVE-2025-52881", List.of("1.2.8", "1.3.3")),
            new Hole("containerd", "CVE-2020-15257", List.of("1.3.9", "1.4.3")),
            new Hole("containerd", "CVE-2022-23648", List.of("1.4.13", "1.5.10", "1.6.1")),
            new Hole("engine", "CVE-2024-41110", List.of("23.0.15", "25.0.6", "26.1.5", "27.1.1")));

    private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+)(?:\\.(\\d+))?(.*)");

    KnownEscapes() {
        super(
                RuleInfo.of(
                        "GR201",
                        WARNING,
                        "A version that containers are known to get out of",
                        "Submissions are programs of strangers. With such a version one of them can reach the machine itself.",
                        "update it; where a distribution mends old versions, its security tracker says whether it has mended this one"));
    }

    @Override
    void check(Environment environment, Report found) {
        environment.engine().ifPresent(engine -> engine.versions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(part -> check(environment, part.getKey(), part.getValue(), found)));
    }

    private void check(Environment environment, String part, String version, Report found) {
        Matcher form = VERSION.matcher(version);
        if (!form.matches()) {
            return;
        }
        List<String> open = HOLES.stream()
                .filter(hole -> hole.part().equals(part) && hasHole(form, hole.mended()))
                .map(Hole::id)
                .toList();
        if (!open.isEmpty()) {
            boolean distribution =
                    form.group(4).matches("[+~-].+") && !form.group(4).startsWith("-rc");
            found.add(
                    distribution ? INFO : info().severity(""),
                    environment.region(),
                    part + " is " + version + ", which has " + String.join(", ", open)
                            + (distribution ? " unless the distribution has mended it" : ""),
                    info().mend());
        }
    }

    private static boolean hasHole(Matcher version, List<String> mended) {
        long[] own = numbers(version);
        for (String release : mended) {
            Matcher form = VERSION.matcher(release);
            if (form.matches()) {
                long[] fixed = numbers(form);
                boolean sameLine = own[0] == fixed[0] && own[1] == fixed[1];
                if (sameLine) {
                    return own[2] < fixed[2];
                }
                if (own[0] < fixed[0] || (own[0] == fixed[0] && own[1] < fixed[1])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long[] numbers(Matcher version) {
        String patch = version.group(3) == null ? "0" : version.group(3);
        return new long[] {number(version.group(1)), number(version.group(2)), number(patch)};
    }

    private static long number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
    }
}

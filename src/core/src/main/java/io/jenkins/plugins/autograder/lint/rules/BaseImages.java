package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.dockerfile.ImageReference;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known of public base images. Facts are those of the images' own documentation, as of 2026. */
final class BaseImages {
    /** Official images without an entry point, which run as root in the directory /. */
    private static final Set<String> BARE = Set.of(
            "scratch",
            "alpine",
            "debian",
            "ubuntu",
            "fedora",
            "centos",
            "amazonlinux",
            "rockylinux",
            "almalinux",
            "buildpack-deps",
            "python",
            "pypy",
            "ruby",
            "gcc",
            "openjdk",
            "perl",
            "rust",
            "haskell",
            "r-base",
            "rocker/r-ver",
            "swift",
            "elixir",
            "erlang",
            "mono",
            "busybox");

    /** Official images whose tags without such a word are the large ones. */
    private static final Set<String> WITH_SLIM =
            Set.of("python", "node", "ruby", "openjdk", "debian", "perl", "rust", "golang", "php", "pypy");

    private static final Pattern SMALL = Pattern.compile("slim|alpine|minimal|distroless|nano|windowsservercore");

    /** Releases whose support has ended: of an image, or named in the tag of any image. */
    private static final Map<String, Pattern> ENDED = Map.ofEntries(
            Map.entry("ubuntu", Pattern.compile("(4|5|6|7|8|9|1\\d)\\.(04|10)|20\\.(04|10)|2[123]\\..*|24\\.10")),
            Map.entry("debian", Pattern.compile("([1-9]|10)(\\..*)?|oldoldstable|(etch|lenny|squeeze)")),
            Map.entry("python", Pattern.compile("2(\\..*)?|3\\.[0-9](\\..*)?")),
            Map.entry(
                    "node",
                    Pattern.compile(
                            "(\\d|1\\d|2[13])(\\..*)?|argon|boron|carbon|dubnium|erbium|fermium|gallium|hydrogen")),
            Map.entry("ruby", Pattern.compile("[12](\\..*)?|3\\.[01](\\..*)?")),
            Map.entry("php", Pattern.compile("[4-7](\\..*)?|8\\.0(\\..*)?")),
            Map.entry("alpine", Pattern.compile("2(\\..*)?|3\\.([0-9]|1[0-8])(\\..*)?")),
            Map.entry("fedora", Pattern.compile("[1-9]|[1-3]\\d|40")),
            Map.entry("centos", Pattern.compile(".*")),
            Map.entry("openjdk", Pattern.compile(".*")),
            Map.entry("java", Pattern.compile(".*")));

    private static final Pattern ENDED_WORDS = Pattern.compile(
            "(?:^|[-_.])(wheezy|jessie|stretch|buster|precise|trusty|xenial|bionic|focal)(?:$|[-_.0-9])");

    private BaseImages() {}

    /** Whether it is known to have no entry point, to run as root, and to start in /. */
    static boolean isBare(ImageReference image) {
        return BARE.contains(image.repository());
    }

    /** Whether a smaller variant of the same tag exists. */
    static boolean hasSlim(ImageReference image) {
        return WITH_SLIM.contains(image.repository())
                && !SMALL.matcher(image.tag().orElse("")).find();
    }

    /** What has ended, if it is known to: {@code ubuntu 14.04}. */
    static Optional<String> ended(ImageReference image) {
        String tag = image.tag().orElse("");
        String name = image.repository().substring(image.repository().lastIndexOf('/') + 1);
        Pattern ended = ENDED.get(image.repository());
        if (ended != null
                && ended.matcher(image.version().orElse("")).matches()
                && (!tag.isEmpty() || ended.pattern().equals(".*"))) {
            return Optional.of(
                    ended.pattern().equals(".*")
                            ? "the image " + name
                            : name + " " + image.version().orElse(""));
        }
        Matcher word = ENDED_WORDS.matcher(tag);
        return word.find() ? Optional.of(word.group(1)) : Optional.empty();
    }
}

package io.jenkins.plugins.autograder.lint.finding;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rule says of itself.
 *
 * @param id stable; a rule that is given up leaves a gap
 * @param severity where no profile says otherwise
 * @param byProfile severities in some profiles, by the profile's name
 * @param title a few words
 * @param why it matters, a sentence or two
 * @param mend how it is mended, a sentence
 * @param bad a Dockerfile that it fires on; empty where one alone cannot show it
 * @param good the same, mended
 */
public record RuleInfo(
        String id,
        Severity severity,
        Map<String, Severity> byProfile,
        String title,
        String why,
        String mend,
        String bad,
        String good) {
    public RuleInfo {
        byProfile = Map.copyOf(byProfile);
    }

    /** A rule without examples. */
    public static RuleInfo of(String id, Severity severity, String title, String why, String mend) {
        return new RuleInfo(id, severity, Map.of(), title, why, mend, "", "");
    }

    /** The same, with another severity in one profile. */
    public RuleInfo in(String profile, Severity other) {
        Map<String, Severity> more = new LinkedHashMap<>(byProfile);
        more.put(profile, other);
        return new RuleInfo(id, severity, more, title, why, mend, bad, good);
    }

    /** The same, with a Dockerfile that it fires on and one that is fine. */
    public RuleInfo example(String fires, String silent) {
        return new RuleInfo(id, severity, byProfile, title, why, mend, fires, silent);
    }

    /** Its severity in a profile. */
    public Severity severity(String profile) {
        return byProfile.getOrDefault(profile, severity);
    }

    /** The family that it belongs to, by its number. */
    public Family family() {
        int number = Integer.parseInt(id.substring(2));
        return number == 0
                ? Family.LINTER
                : number < 20
                        ? Family.CONTRACT
                        : number < 40
                                ? Family.PRODUCTION
                                : number < 80
                                        ? Family.IMAGE
                                        : number < 90
                                                ? Family.UPLOAD
                                                : number < 100 ? Family.RESOURCES : Family.RESULTS;
    }

    /** Its documentation, below the project's top directory. */
    public String docs() {
        return "docs/rules/" + family().page() + "#" + id.toLowerCase(java.util.Locale.ROOT);
    }

    /** Rules about one subject; they share a page. */
    public enum Family {
        LINTER("linter.md", "The linter itself"),
        CONTRACT("contract.md", "The contract between a grader and Coursera"),
        PRODUCTION("production.md", "The production environment"),
        IMAGE("image.md", "Image and build"),
        UPLOAD("upload.md", "The zip that is uploaded"),
        RESOURCES("resources.md", "Resources"),
        RESULTS("results.md", "Results"),
        ENVIRONMENT("environment.md", "The machine that graders are tried out on");

        private final String page;
        private final String title;

        Family(String page, String title) {
            this.page = page;
            this.title = title;
        }

        /** The file of its page. */
        public String page() {
            return page;
        }

        /** Its name for people. */
        public String title() {
            return title;
        }
    }
}

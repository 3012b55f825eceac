package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.dockerfile.Assignment;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Assign;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.GraderFile;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.ImageFile;
import io.jenkins.plugins.autograder.sandbox.ImageEntry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords, tokens and keys. */
final class Secrets extends Rule {
    private static final Pattern NAME = Pattern.compile(
            "(?i)(.*_)?(password|passwd|secret|secret_key|api_?key|access_?key|private_key|auth_token|access_token|token"
                    + "|client_secret|secret_access_key)");
    private static final Pattern NO_VALUE = Pattern.compile(
            "(?i)|[$].*|/.*|.*(change|example|dummy|placeholder|your|xxx|todo|<.*>|none|null|true|false|test|unset).*|.{1,3}");
    private static final Pattern TOKEN = Pattern.compile(
            "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{36}\\b|\\bgithub_pat_\\w{40,}|\\bglpat-[\\w-]{20}\\b"
                    + "|\\bxox[abprs]-[\\w-]{10,}|\\bsk_live_\\w{20,}|\\bAIza[\\w-]{35}\\b|-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----");
    /** What a token begins with; looking for these first is a hundred times faster. */
    private static final List<String> TOKEN_STARTS = List.of(
            "AKIA",
            "ASIA",
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "github_pat_",
            "glpat-",
            "xox",
            "sk_live_",
            "AIza",
            "PRIVATE KEY");

    private static final Pattern KEY_FILE = Pattern.compile(
            "(.*/)?(id_(rsa|dsa|ecdsa|ed25519)|\\.npmrc|\\.pypirc|\\.netrc|\\.git-credentials|\\.aws/credentials|\\.docker/config\\.json"
                    + "|\\.pgpass|.*\\.pfx|.*\\.p12)");

    Secrets() {
        super(RuleInfo.of(
                        "GR061",
                        ERROR,
                        "A secret is part of the image",
                        "Whoever has the image, or runs in it, can read it: the submission, too. What was in a layer once stays there"
                                + " after it is deleted.",
                        "take it out, and call the secret in; for a build use RUN --mount=type=secret")
                .example("""
                        FROM debian:12-slim
                        ENV API_TOKEN=4f1c9a7be2d04c55
                        """, """
                        FROM debian:12-slim
                        RUN --mount=type=secret,id=token fetch-tests
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        for (Instruction instruction : source.file().instructions()) {
            if (instruction instanceof Assign assign && !assign.is("LABEL")) {
                for (Assignment pair : assign.assignments()) {
                    pair.value()
                            .filter(value -> isSecret(pair.name().text(), value.text()))
                            .ifPresent(value -> found.add(
                                    hidden(source.region(pair.name().span())),
                                    pair.name().text() + " has a value that looks like a secret"));
                }
            } else if (instruction instanceof Copy copy && copy.from().isEmpty()) {
                copy.sources().stream()
                        .filter(word -> KEY_FILE.matcher(word.text()).matches())
                        .forEach(word ->
                                found.add(source.region(word.span()), word.text() + " holds keys or passwords"));
            }
        }
        String text = source.file().source().text();
        Matcher token = TOKEN.matcher(text);
        while (TOKEN_STARTS.stream().anyMatch(text::contains) && token.find()) {
            found.add(
                    hidden(source.region(new Span(token.start(), token.end()))), "this looks like a key of a service");
        }
        for (GraderFile file : source.files().all()) {
            if (KEY_FILE.matcher(file.path()).matches()
                    && file.copy().sources().stream()
                            .noneMatch(word -> KEY_FILE.matcher(word.text()).matches())) {
                found.add(
                        Region.whole(source.files().name(file.entry())),
                        "this file holds keys or passwords, and is copied into the image");
            }
        }
    }

    private static boolean isSecret(String name, String value) {
        String bare = value.replaceAll("^[\"']|[\"']$", "");
        return (TOKEN_STARTS.stream().anyMatch(bare::contains)
                        && TOKEN.matcher(bare).find())
                || (NAME.matcher(name).matches()
                        && !NO_VALUE.matcher(bare).matches()
                        && bare.matches("\\S+")
                        && bare.matches(".*\\d.*"));
    }

    /** The place without the secret itself, since reports are public. */
    private static Region hidden(Region region) {
        return new Region(region.file(), region.line(), region.column(), region.endLine(), region.endColumn(), "");
    }

    @Override
    void check(GraderImage image, Report found) {
        for (String variable : image.details().environment()) {
            String[] parts = variable.split("=", 2);
            if (parts.length == 2 && isSecret(parts[0], parts[1])) {
                found.add(
                        image.whole(),
                        "the variable " + parts[0] + " of the image has a value that looks like a secret");
            }
        }
        for (ImageFile file : image.files()) {
            if (file.entry().type() == ImageEntry.Type.FILE
                    && file.entry().size() > 0
                    && KEY_FILE.matcher(file.path()).matches()
                    && !file.path().matches("/(usr|lib|var/lib)/.*")) {
                found.add(image.region(file.path()), "this file holds keys or passwords");
            }
        }
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellWord;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.ImageFile;
import io.jenkins.plugins.autograder.lint.subject.RunScript;
import io.jenkins.plugins.autograder.sandbox.ImageEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Grader files that anybody may change. */
final class WorldWritable extends Rule {
    private static final int MOST = 10;
    private static final Pattern MODE =
            Pattern.compile("0?[0-7]{2}[2367]|[augo]*[ao][augo]*\\+[rxX]*w[rwxX]*|\\+[rxX]*w[rwxX]*|a=[rxX]*w[rwxX]*");
    private static final Pattern SHARED =
            Pattern.compile("/(tmp|var/tmp|shared|dev|proc|run|var/lock|home/jovyan/work)(/.*)?");

    WorldWritable() {
        super(RuleInfo.of(
                        "GR028",
                        WARNING,
                        "Everybody may change the grader's files",
                        "The submission runs in the same container. What everybody may write to, it can replace: the tests, the"
                                + " grader, and what the next part reads.",
                        "give away the right to read and to execute only (chmod -R a+rX), and write below /tmp")
                .example("""
                        FROM debian:12-slim
                        COPY grader /grader
                        RUN chmod a+rwx -R /grader/
                        """, """
                        FROM debian:12-slim
                        COPY grader /grader
                        RUN chmod -R a+rX /grader && mkdir /work && chmod 1777 /work
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        List<Instruction> effective = source.build().effective();
        for (RunScript run : source.runs()) {
            if (effective.contains(run.run())) {
                for (ShellCommand command : run.commands()) {
                    if (command.name().equals("chmod")) {
                        check(source, run, command, found);
                    }
                }
            }
        }
    }

    private void check(GraderSource source, RunScript run, ShellCommand command, Report found) {
        Optional<ShellWord> mode = command.operands().stream().findFirst().filter(word -> word.literal()
                .filter(text -> MODE.matcher(text).matches())
                .isPresent());
        boolean elsewhere = command.operands().stream().skip(1).anyMatch(word -> word.literal()
                .filter(path -> path.startsWith("/") && !SHARED.matcher(path).matches())
                .isPresent());
        if (mode.isEmpty() || !elsewhere) {
            return;
        }
        Span span = run.span(mode.get());
        String old = mode.get().literal().orElse("");
        found.add(
                source.region(run.span(command)),
                "the submission may change these files, too",
                info().mend(),
                old.equals(mode.get().text())
                        ? new Edit[] {
                            Edit.replace(source.file().source().name(), span.start(), span.end(), withoutWriting(old))
                        }
                        : new Edit[0]);
    }

    /** The same mode, without the right to write for group and others. */
    private static String withoutWriting(String mode) {
        if (!Character.isDigit(mode.charAt(0))) {
            return mode.replace("w", "");
        }
        int bits = Integer.parseInt(mode, 8) & ~022;
        return String.format(Locale.ROOT, "%0" + mode.length() + "o", bits);
    }

    @Override
    void check(GraderImage image, Report found) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (ImageFile file : image.files()) {
            boolean writable = file.entry().type() != ImageEntry.Type.LINK
                    && (file.entry().mode() & 02) != 0
                    && (file.entry().mode() & 01000) == 0
                    && !SHARED.matcher(file.path()).matches();
            if (writable) {
                places.merge(image.top(file.path()), 1, Integer::sum);
            }
        }
        places.entrySet().stream()
                .limit(MOST)
                .forEach(place -> found.add(
                        image.region(place.getKey()),
                        place.getValue() + (place.getValue() == 1 ? " file" : " files")
                                + " here can be changed by the submission"));
    }
}

package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.config.IgnoreFile;
import io.jenkins.plugins.autograder.config.NaturalOrder;
import io.jenkins.plugins.autograder.grading.SuiteException;
import io.jenkins.plugins.autograder.lint.context.BuildContext;
import io.jenkins.plugins.autograder.lint.context.DirectoryTree;
import io.jenkins.plugins.autograder.lint.context.ZipTree;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.rules.Rules;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.PublishPlan;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at graders. Thread-safe; an interrupt ends it between two files. */
public final class Linter {
    private static final int MOST_BYTES = 4 << 20;
    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.region().file(), NaturalOrder.INSTANCE)
            .thenComparingInt(finding -> finding.region().line())
            .thenComparingInt(finding -> finding.region().column())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    private final LintEngine engine;

    /** A linter that asks that engine for images, and for itself. */
    public Linter(LintEngine engine) {
        this.engine = engine;
    }

    /** A linter that needs no engine. */
    public Linter() {
        this(LintEngine.none());
    }

    /**
     * Look at all targets.
     *
     * @throws LintException if a target cannot be read
     * @throws SandboxException if an image is asked for, and there is none, or no engine
     */
    public LintResult lint(LintRequest request) throws IOException, SandboxException, InterruptedException {
        Session session = new Session(Profiles.named(request.profile()).orElseThrow());
        for (LintTarget target : request.targets()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                session.look(target);
            } catch (UncheckedIOException e) {
                throw e.getCause() == null ? new IOException(e) : e.getCause();
            }
        }
        return session.result(request);
    }

    /**
     * Look at the text of a Dockerfile alone, without context, settings or ignores.
     *
     * @param name of the file for people
     */
    public static List<Finding> lintText(String name, String text, Profile profile) {
        return sorted(Rules.check(new GraderSource(new SourceText(name, text), Optional.empty(), "", profile)));
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().distinct().sorted(ORDER).toList();
    }

    /** The looking of one request. */
    private final class Session {
        private final Profile profile;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, SourceText> sources = new LinkedHashMap<>();
        private final InlineIgnores ignores = new InlineIgnores();

        Session(Profile profile) {
            this.profile = profile;
        }

        void look(LintTarget target) throws IOException, SandboxException, InterruptedException {
            if (target instanceof LintTarget.OfDockerfile dockerfile) {
                look(dockerfile);
            } else if (target instanceof LintTarget.OfImage image) {
                findings.addAll(Rules.check(engine.image(image.image(), profile)));
            } else if (target instanceof LintTarget.OfZip zip) {
                look(zip);
            } else if (target instanceof LintTarget.OfPlan plan) {
                findings.addAll(Rules.check(
                        new PublishPlan(profile, plan.cpus(), plan.memory(), plan.timeout(), limits(plan.suite()))));
            } else if (target instanceof LintTarget.OfEnvironment) {
                findings.addAll(Rules.check(engine.environment()));
            } else if (target instanceof LintTarget.OfAnswer answer) {
                findings.addAll(Rules.check(Answers.read(answer.file(), profile)));
            }
        }

        private void look(LintTarget.OfDockerfile target) throws IOException {
            File file = target.file();
            if (!file.isFile()) {
                throw new LintException("there is no file " + file + "; name a Dockerfile with -f");
            }
            if (file.length() > MOST_BYTES) {
                throw new LintException(
                        file + " has " + file.length() + " bytes; a Dockerfile has at most " + MOST_BYTES);
            }
            SourceText text = new SourceText(
                    file.getPath(), new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8));
            BuildContext context =
                    BuildContext.open(new DirectoryTree(target.context().toPath()), file.getName());
            String parent = file.getParent() == null ? "" : file.getParent() + "/";
            String name =
                    target.context().equals(LintTarget.OfDockerfile.of(file).context())
                            ? parent
                            : target.context().getPath() + "/";
            look(new GraderSource(text, Optional.of(context), name, profile));
        }

        private void look(LintTarget.OfZip target) throws IOException {
            File file = target.file();
            if (!file.isFile()) {
                throw new LintException("there is no file " + file + "; name a zip with --zip");
            }
            ZipTree tree;
            try {
                tree = new ZipTree(file.toPath());
            } catch (IOException e) {
                throw new LintException(
                        file + " cannot be read as a zip (" + e.getMessage() + "); zip the grader again");
            }
            try (tree) {
                UploadZip zip = new UploadZip(file.getPath(), file.length(), tree, profile);
                findings.addAll(Rules.check(zip));
                zip.source().ifPresent(this::look);
            }
        }

        private void look(GraderSource source) {
            sources.put(source.file().source().name(), source.file().source());
            ignores.read(source.file());
            for (Finding finding : Rules.check(source)) {
                findings.add(finding);
                String file = finding.region().file();
                if (finding.region().line() > 0 && !sources.containsKey(file)) {
                    source.files().all().stream()
                            .filter(entry -> source.files().name(entry.entry()).equals(file))
                            .flatMap(entry -> source.files().text(entry.path()).stream())
                            .findFirst()
                            .ifPresent(text -> {
                                sources.put(file, text.source());
                                ignores.read(text.source());
                            });
                }
            }
        }

        private Optional<Limits> limits(File suite) throws IOException {
            if (suite.getPath().isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(SuiteLimits.of(suite.toPath(), profile));
            } catch (SuiteException e) {
                throw new LintException(e.problems().get(0).toString());
            }
        }

        LintResult result(LintRequest request) {
            List<Finding> reported = new ArrayList<>();
            List<LintResult.Ignored> ignored = new ArrayList<>();
            for (Finding raw : findings) {
                Finding finding = raw.with(request.settings().severities().getOrDefault(raw.rule(), raw.severity()));
                ignores.reason(finding)
                        .or(() -> settled(finding, request.settings()))
                        .ifPresentOrElse(
                                reason -> ignored.add(new LintResult.Ignored(finding, reason)),
                                () -> reported.add(finding));
            }
            reported.addAll(ignores.problems());
            List<LintResult.SourceFile> files = sources.values().stream()
                    .map(source -> new LintResult.SourceFile(source.name(), source.text()))
                    .toList();
            LintResult all = new LintResult(profile.name(), sorted(reported), ignored, 0, files, List.of());
            return request.baseline().isEmpty() ? all : withoutKnown(all, request.baseline());
        }

        private LintResult withoutKnown(LintResult all, Set<String> baseline) {
            List<String> fingerprints = all.fingerprints();
            List<Finding> left = new ArrayList<>();
            for (int i = 0; i < fingerprints.size(); i++) {
                if (!baseline.contains(fingerprints.get(i))) {
                    left.add(all.findings().get(i));
                }
            }
            int known = all.findings().size() - left.size();
            return new LintResult(all.profile(), left, all.ignored(), known, all.sources(), all.notes());
        }

        private Optional<String> settled(Finding finding, LintSettings settings) {
            return settings.ignores().stream()
                    .filter(ignore -> ignore.rule().equals(finding.rule()))
                    .filter(ignore -> ignore.file().isEmpty()
                            || IgnoreFile.parse(ignore.file() + "\n**/" + ignore.file())
                                    .excludes(finding.region().file().replaceFirst("^/+", "")))
                    .map(LintSettings.Ignore::reason)
                    .findFirst();
        }
    }
}

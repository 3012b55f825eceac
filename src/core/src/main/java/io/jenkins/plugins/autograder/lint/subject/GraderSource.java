package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.lint.context.BuildContext;
import io.jenkins.plugins.autograder.lint.dockerfile.Build;
import io.jenkins.plugins.autograder.lint.dockerfile.Dockerfile;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.sandbox.Profile;
import java.util.List;
import java.util.Optional;

/** A grader as its author has it: the Dockerfile, and the context where there is one. For one thread. */
public final class GraderSource {
    private final Build build;
    private final Optional<BuildContext> context;
    private final Profile profile;
    private final List<RunScript> runs;
    private final Lazy<ContextFiles> files;

    /**
     * Take a Dockerfile.
     *
     * @param contextName what goes before a path of the context, for people; empty, or ends with a slash
     */
    public GraderSource(SourceText text, Optional<BuildContext> context, String contextName, Profile profile) {
        this.build = Build.of(Dockerfile.parse(text));
        this.context = context;
        this.profile = profile;
        this.runs = RunScripts.of(build);
        this.files = new Lazy<>(() -> ContextFiles.of(build, context, contextName));
    }

    /** The file. */
    public Dockerfile file() {
        return build.file();
    }

    /** What the file would build. */
    public Build build() {
        return build;
    }

    /** The build context; absent where only the text of the Dockerfile is known. */
    public Optional<BuildContext> context() {
        return context;
    }

    /** The production environment. */
    public Profile profile() {
        return profile;
    }

    /** The scripts of all {@code RUN} in shell form, where the shell is one that we read. */
    public List<RunScript> runs() {
        return runs;
    }

    /** Where a stretch of the Dockerfile is. */
    public Region region(Span span) {
        return Region.of(file().source(), span);
    }

    /** The first line of an instruction from its keyword on, which speaks for it. */
    public Region region(Instruction instruction) {
        Span span = instruction.span();
        SourceText source = file().source();
        return region(new Span(span.start(), Math.min(span.end(), source.endOf(source.lineOf(span.start())))));
    }

    /** The place that speaks for the image as a whole: the last {@code FROM}, or the file. */
    public Region whole() {
        return build.target()
                .map(stage -> region(stage.from()))
                .orElse(Region.whole(file().source().name()));
    }

    /** What starts the grader; absent where the file has no entry point, or one that depends on variables. */
    public Optional<EntryCommand> entry() {
        return RunScripts.entry(build);
    }

    /** What the build brings from the context. */
    public ContextFiles files() {
        return files.get();
    }

    /** The grader's own script, where it comes from the context and is text. */
    public Optional<TextFile> entryScript() {
        return entry().flatMap(EntryCommand::script).flatMap(path -> files().text(path));
    }
}

package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.lint.context.BuildContext;
import io.jenkins.plugins.autograder.lint.context.FileEntry;
import io.jenkins.plugins.autograder.lint.context.FileTree;
import io.jenkins.plugins.autograder.lint.dockerfile.Build;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.dockerfile.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that come from the build context into the image. A file that a {@code RUN} makes, moves or deletes is not
 * followed.
 */
public final class ContextFiles {
    private static final int MOST_FILES = 2_000;
    private static final long MOST_TEXT = 16L << 20;

    private final Optional<BuildContext> context;
    private final String contextName;
    private final Map<String, GraderFile> files = new LinkedHashMap<>();
    private final Map<String, Optional<TextFile>> texts = new LinkedHashMap<>();
    private boolean complete = true;

    private ContextFiles(Optional<BuildContext> context, String contextName) {
        this.context = context;
        this.contextName = contextName;
    }

    static ContextFiles of(Build build, Optional<BuildContext> context, String contextName) {
        ContextFiles found = new ContextFiles(context, contextName);
        context.ifPresentOrElse(there -> found.collect(build, there), () -> found.complete = false);
        return found;
    }

    /** Whether nothing comes from elsewhere or was too much: these are the grader's files, all of them. */
    public boolean complete() {
        return complete;
    }

    /** All of them, in the order in which they are copied. */
    public List<GraderFile> all() {
        return List.copyOf(files.values());
    }

    /** The file that comes to a path of the image. */
    public Optional<GraderFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The name of a file of the context for people. */
    public String name(FileEntry entry) {
        return contextName + entry.path();
    }

    /** The text of the file that comes to a path of the image; absent where it is none. */
    public Optional<TextFile> text(String path) {
        return texts.computeIfAbsent(path, wanted -> at(wanted).flatMap(this::read));
    }

    /** The texts of all of them; empty where one of them is no text, or they are too many to say anything of all. */
    public Optional<List<TextFile>> allTexts() {
        long size =
                files.values().stream().mapToLong(file -> file.entry().size()).sum();
        if (!complete || files.isEmpty() || size > MOST_TEXT) {
            return Optional.empty();
        }
        List<TextFile> all = new ArrayList<>();
        for (String path : files.keySet()) {
            Optional<TextFile> text = text(path);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            all.add(text.get());
        }
        return Optional.of(all);
    }

    private Optional<TextFile> read(GraderFile file) {
        return context.filter(there -> file.entry().size() < FileTree.MOST_BYTES)
                .flatMap(there -> {
                    try {
                        byte[] bytes = there.tree().read(file.entry().path());
                        return TextFile.of(
                                file.path(),
                                name(file.entry()),
                                bytes,
                                file.entry().executable());
                    } catch (IOException e) {
                        return Optional.empty();
                    }
                });
    }

    private void collect(Build build, BuildContext there) {
        try {
            List<Instruction> effective = build.effective();
            for (int i = 0; i < effective.size(); i++) {
                if (effective.get(i) instanceof Copy copy) {
                    copied(build, there, copy, RunScripts.directory(build, i).orElse("/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copied(Build build, BuildContext there, Copy copy, String directory) throws IOException {
        Optional<String> destination = build.value(copy, copy.destination());
        if (copy.from().isPresent()
                || destination.isEmpty()
                || !copy.head().heredocs().isEmpty()) {
            complete = false;
            return;
        }
        String target = Paths.join(directory, destination.get());
        List<FileEntry> sources = new ArrayList<>();
        for (Word word : copy.sources()) {
            Optional<String> source = build.value(copy, word);
            if (source.isEmpty() || source.get().contains("://")) {
                complete = false;
            } else {
                sources.addAll(there.sources(source.get()));
            }
        }
        boolean into = destination.get().endsWith("/")
                || destination.get().matches("\\.{1,2}|.*/\\.{1,2}")
                || copy.sources().size() > 1
                || sources.size() > 1;
        for (FileEntry source : sources) {
            add(there, copy, source, target, into);
        }
    }

    private void add(BuildContext there, Copy copy, FileEntry source, String target, boolean into) throws IOException {
        if (source.isFile()) {
            put(new GraderFile(into ? Paths.join(target, source.name()) : target, source, copy));
            return;
        }
        // Of a directory the contents are copied, and not the directory.
        int prefix = source.path().isEmpty() ? 0 : source.path().length() + 1;
        for (FileEntry file : there.files(source)) {
            put(new GraderFile(Paths.join(target, file.path().substring(prefix)), file, copy));
        }
    }

    private void put(GraderFile file) {
        if (files.size() >= MOST_FILES) {
            complete = false;
        } else {
            files.put(file.path(), file);
        }
    }
}

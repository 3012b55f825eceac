package io.jenkins.plugins.autograder.lint.context;

import io.jenkins.plugins.autograder.config.Glob;
import io.jenkins.plugins.autograder.config.IgnoreFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code COPY} finds: a tree without what its {@code .dockerignore} leaves out. */
public final class BuildContext {
    /** The most entries that are looked at below one source. */
    private static final int MOST_ENTRIES = 20_000;

    private final FileTree tree;
    private final IgnoreFile ignore;
    private final boolean ignoreFileThere;

    private BuildContext(FileTree tree, IgnoreFile ignore, boolean ignoreFileThere) {
        this.tree = tree;
        this.ignore = ignore;
        this.ignoreFileThere = ignoreFileThere;
    }

    /**
     * Open a context.
     *
     * @param dockerfile the path of the Dockerfile in it; an ignore file of its own comes before the common one
     */
    public static BuildContext open(FileTree tree, String dockerfile) throws IOException {
        for (String name : List.of(dockerfile + ".dockerignore", ".dockerignore")) {
            if (tree.find(name).filter(FileEntry::isFile).isPresent()) {
                String text = new String(tree.read(name), StandardCharsets.UTF_8);
                return new BuildContext(tree, IgnoreFile.parse(text), true);
            }
        }
        return new BuildContext(tree, IgnoreFile.NONE, false);
    }

    /** The tree with all that is in it. */
    public FileTree tree() {
        return tree;
    }

    /** Whether there is a {@code .dockerignore}. */
    public boolean hasIgnoreFile() {
        return ignoreFileThere;
    }

    /** Whether a path is kept from the builder. */
    public boolean ignores(String path) {
        return ignore.excludes(path);
    }

    /**
     * What the source of a {@code COPY} leads to; a source that is a directory stands for itself.
     *
     * @param source with the wildcards of Go's filepath.Match
     */
    public List<FileEntry> sources(String source) throws IOException {
        List<FileEntry> found = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String part : source.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        match("", parts, found);
        return found;
    }

    private void match(String directory, List<String> parts, List<FileEntry> found) throws IOException {
        if (parts.isEmpty()) {
            tree.find(directory).ifPresent(found::add);
            return;
        }
        String part = parts.get(0);
        List<String> rest = parts.subList(1, parts.size());
        if (part.matches("[^*?\\[\\\\]*")) {
            String path = directory.isEmpty() ? part : directory + "/" + part;
            Optional<FileEntry> entry = tree.find(path).filter(this::isSent);
            if (rest.isEmpty()) {
                entry.ifPresent(found::add);
            } else if (entry.isPresent()) {
                match(path, rest, found);
            }
            return;
        }
        Optional<Glob> pattern = Glob.parse(part.replace("**", "*"));
        for (FileEntry child : tree.children(directory)) {
            if (pattern.isPresent() && pattern.get().matches(child.name()) && isSent(child)) {
                match(child.path(), rest, found);
            }
        }
    }

    /** A directory that is left out may have files in it that a later pattern lets in again. */
    private boolean isSent(FileEntry entry) {
        return entry.isDirectory() || !ignore.excludes(entry.path());
    }

    /** The files below an entry that reach the builder, or the entry itself if it is one; links are left out. */
    public List<FileEntry> files(FileEntry entry) throws IOException {
        List<FileEntry> files = new ArrayList<>();
        collect(entry, files, 0);
        return files;
    }

    private void collect(FileEntry entry, List<FileEntry> files, int depth) throws IOException {
        if (files.size() >= MOST_ENTRIES || depth > 64) {
            return;
        }
        if (entry.isFile() && !ignore.excludes(entry.path())) {
            files.add(entry);
        } else if (entry.isDirectory()) {
            for (FileEntry child : tree.children(entry.path())) {
                collect(child, files, depth + 1);
            }
        }
    }
}

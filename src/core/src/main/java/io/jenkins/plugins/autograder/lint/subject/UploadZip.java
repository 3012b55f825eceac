package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.lint.context.BuildContext;
import io.jenkins.plugins.autograder.lint.context.FileEntry;
import io.jenkins.plugins.autograder.lint.context.ZipTree;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.sandbox.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A zip that is to be uploaded. For one thread. */
public final class UploadZip {
    private final String name;
    private final String fileName;
    private final long size;
    private final ZipTree tree;
    private final Profile profile;
    private final Optional<GraderSource> source;

    /**
     * Take a zip.
     *
     * @param name of the file for people
     * @param size of the file in bytes
     */
    public UploadZip(String name, long size, ZipTree tree, Profile profile) throws IOException {
        this.name = name;
        this.fileName = name.substring(name.lastIndexOf('/') + 1);
        this.size = size;
        this.tree = tree;
        this.profile = profile;
        this.source = hasDockerfile()
                ? Optional.of(new GraderSource(
                        new SourceText(
                                name + ":Dockerfile", new String(tree.read("Dockerfile"), StandardCharsets.UTF_8)),
                        Optional.of(BuildContext.open(tree, "Dockerfile")),
                        name + ":",
                        profile))
                : Optional.empty();
    }

    /** What is in it, as a tree. */
    public ZipTree tree() {
        return tree;
    }

    /** What is in it, as it is. */
    public List<ZipArchiveEntry> entries() {
        return tree.raw();
    }

    /** The entry at a path. */
    public Optional<ZipArchiveEntry> entry(String path) {
        return entries().stream()
                .filter(entry -> ZipTree.clean(entry.getName()).equals(path))
                .findFirst();
    }

    /** The size of the file in bytes. */
    public long size() {
        return size;
    }

    /** Its name without the directory. */
    public String fileName() {
        return fileName;
    }

    /** The production environment. */
    public Profile profile() {
        return profile;
    }

    /** Whether there is a Dockerfile at the top. */
    public boolean hasDockerfile() {
        return tree.find("Dockerfile").filter(FileEntry::isFile).isPresent();
    }

    /** The one folder at the top that has the Dockerfile; absent where that is at the top. */
    public Optional<String> nested() {
        List<FileEntry> top = tree.children("").stream()
                .filter(entry ->
                        !entry.name().equals("__MACOSX") && !entry.name().equals(".DS_Store"))
                .toList();
        return !hasDockerfile() && top.size() == 1 && top.get(0).isDirectory()
                ? Optional.of(top.get(0).path()).filter(folder -> tree.find(folder + "/Dockerfile")
                        .filter(FileEntry::isFile)
                        .isPresent())
                : Optional.empty();
    }

    /** The grader in it; absent where there is no Dockerfile at the top. */
    public Optional<GraderSource> source() {
        return source;
    }

    /** The zip as a place. */
    public Region whole() {
        return Region.whole(name);
    }

    /** A file of the zip as a place. */
    public Region region(String path) {
        return Region.whole(name + ":" + path);
    }
}

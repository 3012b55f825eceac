package io.jenkins.plugins.autograder.lint.context;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory on disk. Only what is asked for is looked at, so a large one costs nothing. */
public final class DirectoryTree implements FileTree {
    private static final Class<? extends BasicFileAttributes> ATTRIBUTES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? PosixFileAttributes.class
                    : BasicFileAttributes.class;

    private final Path top;

    /** The tree below a directory, which may itself be reached by a link. */
    public DirectoryTree(Path top) {
        this.top = top;
    }

    @Override
    public Optional<FileEntry> find(String path) throws IOException {
        return inside(path) ? entry(path) : Optional.empty();
    }

    @Override
    public List<FileEntry> children(String directory) throws IOException {
        Optional<FileEntry> found = find(directory);
        if (found.isEmpty() || !found.get().isDirectory()) {
            return List.of();
        }
        List<FileEntry> entries = new ArrayList<>();
        try (Stream<Path> listed = Files.list(top.resolve(directory))) {
            for (Path child : (Iterable<Path>) listed::iterator) {
                String name = child.getFileName().toString();
                entry(directory.isEmpty() ? name : directory + "/" + name).ifPresent(entries::add);
            }
        }
        entries.sort(Comparator.comparing(FileEntry::path));
        return entries;
    }

    @Override
    public byte[] read(String path) throws IOException {
        Optional<FileEntry> found = find(path);
        if (found.isEmpty() || !found.get().isFile()) {
            throw new NoSuchFileException(path);
        }
        try (InputStream in = Files.newInputStream(top.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    /** Whether every directory on the way is one, and none a link that leads elsewhere. */
    private boolean inside(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String part = path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
            if (!Files.isDirectory(top.resolve(path.substring(0, slash)), LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return !last.equals("..") && !last.equals(".") && path.indexOf('\0') < 0 && !path.startsWith("/");
    }

    private Optional<FileEntry> entry(String path) throws IOException {
        Path file = top.resolve(path);
        LinkOption[] options = path.isEmpty() ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, ATTRIBUTES, options);
            boolean executable = !(attributes instanceof PosixFileAttributes posix)
                    || posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
            FileEntry.Kind kind = kind(attributes);
            long size = kind == FileEntry.Kind.FILE ? attributes.size() : 0;
            return Optional.of(new FileEntry(path, kind, size, executable));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static FileEntry.Kind kind(BasicFileAttributes attributes) {
        return attributes.isRegularFile()
                ? FileEntry.Kind.FILE
                : attributes.isDirectory()
                        ? FileEntry.Kind.DIRECTORY
                        : attributes.isSymbolicLink() ? FileEntry.Kind.LINK : FileEntry.Kind.OTHER;
    }
}

package io.jenkins.plugins.autograder.lint.context;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip, read from its central directory. It may be hostile: nothing is unpacked, and every file has a limit. */
public final class ZipTree implements FileTree, AutoCloseable {
    private static final int MOST_ENTRIES = 100_000;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> raw;
    private final TreeMap<String, FileEntry> entries = new TreeMap<>();
    private final Map<String, ZipArchiveEntry> files = new HashMap<>();

    /**
     * Open a zip.
     *
     * @throws IOException if it is none, or has more than 100,000 entries
     */
    public ZipTree(Path file) throws IOException {
        zip = ZipFile.builder().setPath(file).get();
        raw = Collections.list(zip.getEntriesInPhysicalOrder());
        if (raw.size() > MOST_ENTRIES) {
            zip.close();
            throw new IOException(
                    "the zip has " + raw.size() + " entries; " + MOST_ENTRIES + " is the most that is read");
        }
        entries.put("", new FileEntry("", FileEntry.Kind.DIRECTORY, 0, true));
        for (ZipArchiveEntry entry : raw) {
            add(entry);
        }
    }

    private void add(ZipArchiveEntry entry) {
        String path = clean(entry.getName());
        if (path.isEmpty()) {
            return;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            entries.putIfAbsent(
                    path.substring(0, slash),
                    new FileEntry(path.substring(0, slash), FileEntry.Kind.DIRECTORY, 0, true));
        }
        boolean executable = !knowsModes(entry) || (entry.getUnixMode() & 0100) != 0;
        FileEntry.Kind kind = entry.isDirectory()
                ? FileEntry.Kind.DIRECTORY
                : entry.isUnixSymlink() ? FileEntry.Kind.LINK : FileEntry.Kind.FILE;
        entries.put(path, new FileEntry(path, kind, kind == FileEntry.Kind.FILE ? entry.getSize() : 0, executable));
        files.put(path, entry);
    }

    /** Whether the program that wrote an entry wrote down its mode. */
    public static boolean knowsModes(ZipArchiveEntry entry) {
        return entry.getPlatform() == ZipArchiveEntry.PLATFORM_UNIX && entry.getUnixMode() != 0;
    }

    /** Every entry as it is in the zip, in the zip's order. */
    public List<ZipArchiveEntry> raw() {
        return raw;
    }

    /** A name as a path below the top; empty where it leads out of it. */
    public static String clean(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.replace('\\', '/').split("/", -1)) {
            if (part.equals("..")) {
                return "";
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    @Override
    public Optional<FileEntry> find(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    @Override
    public List<FileEntry> children(String directory) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        return entries.tailMap(prefix, false).values().stream()
                .takeWhile(entry -> entry.path().startsWith(prefix))
                .filter(entry -> entry.path().indexOf('/', prefix.length()) < 0)
                .toList();
    }

    @Override
    public byte[] read(String path) throws IOException {
        ZipArchiveEntry entry = files.get(path);
        if (entry == null || entry.isDirectory()) {
            throw new NoSuchFileException(path);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

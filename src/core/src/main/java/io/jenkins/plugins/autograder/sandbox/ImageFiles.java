package io.jenkins.plugins.autograder.sandbox;

import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The files of an image, read through a container that is never started: it works for an image without any program in
 * it, and nothing of the image is executed.
 */
public final class ImageFiles implements AutoCloseable {
    private final Workshop workshop;
    private final Image image;
    private final String container;

    private ImageFiles(Workshop workshop, Image image, String container) {
        this.workshop = workshop;
        this.image = image;
        this.container = container;
    }

    static ImageFiles open(Workshop workshop, ImageConfig image) throws SandboxException, InterruptedException {
        Map<String, String> labels =
                Labels.of(workshop.session().id(), Instant.now().plus(1, ChronoUnit.HOURS), false);
        ImageFiles files = new ImageFiles(workshop, image.image(), workshop.newName());
        boolean created = false;
        try {
            workshop.create(() -> files.create(image, labels));
            created = true;
            return files;
        } finally {
            if (!created) {
                files.close();
            }
        }
    }

    private String create(ImageConfig image, Map<String, String> labels) throws IOException {
        return workshop.engine()
                .api()
                .create(
                        container,
                        Map.of(
                                "Image",
                                image.image().id(),
                                // The engine insists on a command, even for a container that never runs.
                                "Cmd",
                                List.of("/none"),
                                "Labels",
                                labels,
                                "NetworkDisabled",
                                true));
    }

    /** The entry at a path, links followed within the image; absent if there is none. */
    Optional<PathStat> find(String path) throws SandboxException, InterruptedException {
        return workshop.engine().call("look at " + path, () -> {
            ContainerArchive files = files();
            return files.stat(files.resolve(path));
        });
    }

    /**
     * List a directory, or the file itself if the path leads to one.
     *
     * @param path absolute; links are followed within the image
     * @return by name
     * @throws SandboxException if there is nothing at the path
     */
    public List<ImageEntry> list(String path) throws SandboxException, InterruptedException {
        return workshop.engine().call("list " + path, () -> {
            String resolved = existing(path);
            List<ImageEntry> entries = new ArrayList<>();
            try (EngineResponse response = files().tar(resolved)) {
                // Closed with the response: closing this stream would read on to the end.
                TarArchiveInputStream tar = new TarArchiveInputStream(response.getBody());
                TarArchiveEntry top = tar.getNextEntry();
                if (top == null) {
                    return entries;
                }
                if (!top.isDirectory()) {
                    return List.of(entry(top, lastPart(path)));
                }
                String prefix = top.getName();
                for (TarArchiveEntry next = tar.getNextEntry(); next != null; next = tar.getNextEntry()) {
                    String name = below(prefix, next.getName());
                    if (!name.isEmpty() && name.indexOf('/') < 0) {
                        entries.add(entry(next, name));
                    }
                }
            }
            entries.sort(Comparator.comparing(ImageEntry::name));
            return entries;
        });
    }

    /**
     * Visit everything that is in the image, in no order that means anything. No content is kept.
     *
     * @param visitor takes an absolute path, and what is there
     */
    public void walk(BiConsumer<String, ImageEntry> visitor) throws SandboxException, InterruptedException {
        workshop.engine().call("list the files of " + image.name(), () -> {
            try (EngineResponse response = files().tar("/")) {
                TarArchiveInputStream tar = new TarArchiveInputStream(response.getBody());
                for (TarArchiveEntry next = tar.getNextEntry(); next != null; next = tar.getNextEntry()) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    String path = absolute(next.getName());
                    if (path.length() > 1) {
                        visitor.accept(path, entry(next, lastPart(path)));
                    }
                }
            }
            return image;
        });
    }

    /** The path of an entry of the archive of {@code /}, whose names may begin with a slash, a dot, or neither. */
    private static String absolute(String name) {
        String path = "/" + name.replaceFirst("^\\.?/+", "");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /**
     * The first bytes of a file.
     *
     * @param path absolute; links are followed within the image
     * @return absent where there is no regular file at the path
     */
    public Optional<byte[]> head(String path, int most) throws SandboxException, InterruptedException {
        if (find(path).filter(PathStat::isRegular).isEmpty()) {
            return Optional.empty();
        }
        return workshop.engine().call("read " + path, () -> {
            try (EngineResponse response = files().tar(existing(path))) {
                TarArchiveInputStream tar = new TarArchiveInputStream(response.getBody());
                tar.getNextEntry();
                return Optional.of(tar.readNBytes(most));
            }
        });
    }

    /**
     * Copy a file's bytes, whatever they are.
     *
     * @param path absolute; links are followed within the image
     * @param most bytes; a larger file is refused before the first byte
     * @throws SandboxException if it is missing, no file, or too large
     */
    public void copy(String path, OutputStream out, long most) throws SandboxException, InterruptedException {
        workshop.engine().call("read " + path, () -> {
            String resolved = existing(path);
            PathStat stat = files().stat(resolved).orElseThrow();
            if (!stat.isRegular()) {
                throw refused(path + " in " + image.name() + " is " + stat.kind() + ", not a file"
                        + (stat.isDirectory() ? "; list it with: autograder ls" : ""));
            }
            if (stat.size() > most) {
                throw refused(path + " in " + image.name() + " has " + stat.size() + " bytes; the limit is " + most);
            }
            try (EngineResponse response = files().tar(resolved)) {
                TarArchiveInputStream tar = new TarArchiveInputStream(response.getBody());
                tar.getNextEntry();
                copyAtMost(tar, out, most);
            }
            return path;
        });
    }

    private static void copyAtMost(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = most;
        for (int count = in.read(buffer); count >= 0 && left > 0; count = in.read(buffer)) {
            out.write(buffer, 0, (int) Math.min(count, left));
            left -= count;
        }
    }

    private String existing(String path) throws IOException, SandboxException {
        if (!path.startsWith("/")) {
            throw refused(path + " is not an absolute path; paths in an image start with /");
        }
        String resolved = files().resolve(path);
        if (files().stat(resolved).isEmpty()) {
            throw refused("there is no " + path + " in " + image.name()
                    + (resolved.equals(path) ? "" : " (it leads to " + resolved + ")"));
        }
        return resolved;
    }

    private static SandboxException refused(String message) {
        return new SandboxException(Reason.ENGINE_REFUSED, message);
    }

    private ContainerArchive files() {
        return new ContainerArchive(workshop.engine(), container);
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String below(String prefix, String name) {
        String relative = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        return relative.endsWith("/") ? relative.substring(0, relative.length() - 1) : relative;
    }

    private static ImageEntry entry(TarArchiveEntry entry, String name) {
        return new ImageEntry(
                name,
                type(entry),
                entry.getMode() & 07777,
                entry.getLongUserId(),
                entry.getLongGroupId(),
                entry.getSize(),
                entry.getLastModifiedTime().toInstant(),
                entry.isSymbolicLink() ? entry.getLinkName() : "");
    }

    private static ImageEntry.Type type(TarArchiveEntry entry) {
        if (entry.isSymbolicLink()) {
            return ImageEntry.Type.LINK;
        }
        if (entry.isDirectory()) {
            return ImageEntry.Type.DIRECTORY;
        }
        if (entry.isFIFO()) {
            return ImageEntry.Type.PIPE;
        }
        return entry.isCharacterDevice() || entry.isBlockDevice() ? ImageEntry.Type.DEVICE : ImageEntry.Type.FILE;
    }

    @Override
    public void close() {
        Uninterrupted.run(() -> workshop.engine().removeForSure(container));
    }
}

package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The files of one container, through the engine's archive calls. They need no program in the image, work on a stopped
 * container, and never follow a link to this machine.
 */
final class ContainerArchive {
    /** As many as the kernel follows. */
    private static final int MOST_LINKS = 40;

    /** As many as an array can have. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 16;

    /** What can follow the content of the last file in a tar stream: padding, and blocks of zeros. */
    private static final int LONGEST_TRAILER = 20 * 512;

    private final EngineApi api;
    private final String container;

    ContainerArchive(DockerEngine engine, String container) {
        this.api = engine.api();
        this.container = container;
    }

    /** What is at the path, links not followed; absent if nothing is. */
    Optional<PathStat> stat(String path) throws IOException {
        return api.stat(container, path);
    }

    /**
     * Read one file, after a look at what it is.
     *
     * @param most bytes; a larger file is not read at all
     */
    ResultFile read(String path, long most) throws IOException {
        Optional<PathStat> stat = stat(path);
        if (stat.isEmpty()) {
            return ResultFile.missing(path);
        }
        long size = stat.get().size();
        if (!stat.get().isRegular()) {
            return new ResultFile(path, ResultFile.State.NOT_REGULAR, new byte[0], size);
        }
        if (size > most) {
            return new ResultFile(path, ResultFile.State.TOO_LARGE, new byte[0], size);
        }
        try (EngineResponse response = tar(path)) {
            // Closed with the response: closing this stream would read on to the end.
            TarArchiveInputStream tar = new TarArchiveInputStream(response.getBody());
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null || entry.isSymbolicLink() || entry.isLink() || !entry.isFile() || entry.isFIFO()) {
                return new ResultFile(path, ResultFile.State.NOT_REGULAR, new byte[0], size);
            }
            byte[] content = tar.readNBytes((int) Math.min(most, MOST_BYTES) + 1);
            if (content.length > most) {
                return new ResultFile(path, ResultFile.State.TOO_LARGE, new byte[0], entry.getSize());
            }
            // Read to its end, an answer leaves its connection for the next call.
            response.getBody().readNBytes(LONGEST_TRAILER);
            return new ResultFile(path, ResultFile.State.READ, content, content.length);
        }
    }

    /** Read one file like {@link #read}, but follow links, always within the container. */
    ResultFile readFollowing(String path, long most) throws IOException {
        return read(resolve(path), most);
    }

    /** Where a path leads when links are followed within the container; the path itself if it is not a link. */
    String resolve(String path) throws IOException {
        String resolved = path;
        for (int hops = 0; hops < MOST_LINKS; hops++) {
            Optional<PathStat> stat = stat(resolved);
            if (stat.isEmpty()
                    || !stat.get().isLink()
                    || stat.get().linkTarget().isEmpty()) {
                return resolved;
            }
            resolved = stat.get().linkTarget();
        }
        return resolved;
    }

    /** The entry of the path itself, with its owners, which {@link #stat} lacks; nothing below it is read. */
    Optional<TarArchiveEntry> first(String path) throws IOException {
        try (EngineResponse response = tar(path)) {
            return Optional.ofNullable(new TarArchiveInputStream(response.getBody()).getNextEntry());
        }
    }

    /** A path as a tar stream. The caller closes it, which aborts the transfer. */
    EngineResponse tar(String path) throws IOException {
        return api.pack(container, path);
    }

    /** Unpack a tar stream at the container's root. */
    void put(InputStream tar) throws IOException {
        api.unpack(container, tar);
    }
}

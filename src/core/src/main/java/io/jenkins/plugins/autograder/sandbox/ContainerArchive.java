package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    private final DockerEngine engine;
    private final String container;

    ContainerArchive(DockerEngine engine, String container) {
        this.engine = engine;
        this.container = container;
    }

    /** What is at the path, links not followed; absent if nothing is. */
    Optional<PathStat> stat(String path) throws IOException {
        try (EngineResponse response = engine.http().execute(request("HEAD", path))) {
            if (response.getStatusCode() == 404) {
                return Optional.empty();
            }
            List<String> header = response.getHeaders().get(PathStat.HEADER);
            checkStatus(response, path);
            if (header == null) {
                throw new DockerException("it says nothing about " + path, response.getStatusCode());
            }
            return Optional.of(PathStat.parse(header.get(0)));
        }
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
        try (EngineResponse response = engine.http().execute(request("GET", path))) {
            checkStatus(response, path);
            // Closed with the response: closing this stream would read on to the end.
            TarArchiveInputStream tar = new TarArchiveInputStream(response.getBody());
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null || entry.isSymbolicLink() || entry.isLink() || !entry.isFile() || entry.isFIFO()) {
                return new ResultFile(path, ResultFile.State.NOT_REGULAR, new byte[0], size);
            }
            byte[] content = tar.readNBytes((int) Math.min(most, MOST_BYTES) + 1);
            if (content.length <= most) {
                // Read to its end, an answer leaves its connection for the next call.
                response.getBody().readNBytes(LONGEST_TRAILER);
            }
            return content.length > most
                    ? new ResultFile(path, ResultFile.State.TOO_LARGE, new byte[0], entry.getSize())
                    : new ResultFile(path, ResultFile.State.READ, content, content.length);
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
            checkStatus(response, path);
            return Optional.ofNullable(new TarArchiveInputStream(response.getBody()).getNextEntry());
        }
    }

    /** A path as a tar stream. The caller closes it, which aborts the transfer. */
    EngineResponse tar(String path) {
        return engine.http().execute(request("GET", path));
    }

    /** Unpack a tar stream at the container's root. */
    void put(InputStream tar) throws IOException {
        Request request = Request.builder()
                .method("PUT")
                .path("/containers/" + container + "/archive?path=%2F&noOverwriteDirNonDir=true")
                .putHeader("Content-Type", "application/x-tar")
                .body(tar)
                .build();
        try (EngineResponse response = engine.http().execute(request)) {
            checkStatus(response, "/");
        }
    }

    /** An answer other than 200 is the engine's refusal, in its own words where it has some. */
    static void checkStatus(EngineResponse response, String path) throws IOException {
        if (response.getStatusCode() != 200) {
            String said = response.text();
            throw new DockerException(
                    said.isBlank() ? "it answered " + response.getStatusCode() + " when asked about " + path : said,
                    response.getStatusCode());
        }
    }

    private Request request(String method, String path) {
        return Request.builder()
                .method(method)
                .path("/containers/" + container + "/archive?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .build();
    }
}

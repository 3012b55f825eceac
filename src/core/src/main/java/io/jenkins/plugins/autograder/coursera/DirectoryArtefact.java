package io.jenkins.plugins.autograder.coursera;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A directory with a Dockerfile, zipped while it is read: the same files give the same bytes, whenever and by whomever. It
 * is zipped once to be measured and once for each upload, and never lies on the disk.
 */
public final class DirectoryArtefact implements Artefact {
    /** A zip's times have no zone: this is the same bytes everywhere. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int PLAIN = 0100644;
    private static final int EXECUTABLE = 0100755;
    private static final int PIPE = 256 * 1024;

    private final Path directory;
    private final String fileName;
    private @Nullable Measure measure;

    private record Measure(long length, String digest) {}

    /**
     * @param directory with a Dockerfile at its top; its {@code .dockerignore} is followed
     * @param fileName at Coursera
     */
    public DirectoryArtefact(Path directory, String fileName) {
        this.directory = directory;
        this.fileName = FileNames.require(fileName);
    }

    @Override
    public String name() {
        return directory.toString();
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public String mediaType() {
        return ZipArtefact.MEDIA_TYPE;
    }

    /** The names of what goes in, in order. */
    public List<String> entries() throws IOException {
        return ContextFiles.of(directory).stream().map(ContextFiles.Entry::name).toList();
    }

    @Override
    public String identity() throws IOException {
        return measure().digest();
    }

    @Override
    public OptionalLong estimatedLength() throws IOException {
        return knownLength();
    }

    @Override
    public OptionalLong knownLength() throws IOException {
        return OptionalLong.of(measure().length());
    }

    private synchronized Measure measure() throws IOException {
        Measure known = measure;
        if (known == null) {
            MessageDigest digest = Digests.sha256();
            Counter counter = new Counter();
            write(new DigestOutputStream(counter, digest));
            known = new Measure(counter.count, Digests.text(digest));
            measure = known;
        }
        return known;
    }

    @Override
    public InputStream open() throws IOException {
        String expected = identity();
        ZipPipe pipe = new ZipPipe();
        Thread writer = new Thread(
                () -> pipe.fill(out -> {
                    MessageDigest digest = Digests.sha256();
                    write(new DigestOutputStream(out, digest));
                    if (!Digests.text(digest).equals(expected)) {
                        throw new IOException(
                                "files in " + directory + " changed while they were uploaded; upload again");
                    }
                }),
                "autograder-zip");
        writer.setDaemon(true);
        writer.start();
        return pipe;
    }

    /** Write the zip. The stream stays open. */
    void write(OutputStream out) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(CloseShieldOutputStream.wrap(out))) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (ContextFiles.Entry file : ContextFiles.of(directory)) {
                ZipArchiveEntry entry = new ZipArchiveEntry(file.name());
                entry.setTime(TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
                entry.setUnixMode(file.isExecutable() ? EXECUTABLE : PLAIN);
                zip.putArchiveEntry(entry);
                Files.copy(file.path(), zip);
                zip.closeArchiveEntry();
            }
        }
    }

    private static final class Counter extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }

    /** What writes into it fails where it is read. */
    private static final class ZipPipe extends PipedInputStream {
        private final PipedOutputStream end;
        private volatile @Nullable IOException failure;

        ZipPipe() throws IOException {
            super(PIPE);
            end = new PipedOutputStream(this);
        }

        void fill(Writing writing) {
            try (end) {
                try {
                    writing.to(end);
                } catch (IOException e) {
                    // Before the end of the stream can be seen.
                    failure = e;
                }
            } catch (IOException e) {
                failure = e;
            }
        }

        @Override
        public synchronized int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
            return checked(super.read(bytes, offset, length));
        }

        private int checked(int result) throws IOException {
            IOException failed = failure;
            if (result < 0 && failed != null) {
                throw failed;
            }
            return result;
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}

package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.context.BuildContext;
import io.jenkins.plugins.autograder.lint.context.FileEntry;
import io.jenkins.plugins.autograder.lint.context.FileTree;
import io.jenkins.plugins.autograder.lint.context.ZipTree;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.ImageFile;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;
import io.jenkins.plugins.autograder.sandbox.Image;
import io.jenkins.plugins.autograder.sandbox.ImageDetails;
import io.jenkins.plugins.autograder.sandbox.ImageEntry;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes small graders of texts, for tests of rules. */
public final class Graders {
    private Graders() {}

    /** The profile that most graders are for. */
    public static final Profile V2 = Profiles.COURSERA_V2;

    /** A grader by its Dockerfile alone. */
    public static GraderSource dockerfile(String text, Profile profile) {
        return new GraderSource(new SourceText("Dockerfile", text), Optional.empty(), "", profile);
    }

    /**
     * A grader with its context.
     *
     * @param files paths and contents in turn; a path that starts with {@code +} is executable
     */
    public static GraderSource context(Profile profile, String dockerfile, String... files) {
        Memory memory = new Memory(files);
        try {
            BuildContext context = BuildContext.open(memory, "Dockerfile");
            return new GraderSource(new SourceText("Dockerfile", dockerfile), Optional.of(context), "", profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a rule finds, as its message. */
    public static List<String> messages(String rule, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .toList();
    }

    /** Files in memory. */
    private static final class Memory implements FileTree {
        private final TreeMap<String, byte[]> files = new TreeMap<>();
        private final TreeMap<String, FileEntry> entries = new TreeMap<>();

        Memory(String... files) {
            entries.put("", new FileEntry("", FileEntry.Kind.DIRECTORY, 0, true));
            for (int i = 0; i < files.length; i += 2) {
                String path = files[i].replaceFirst("^\\+", "");
                byte[] bytes = files[i + 1].getBytes(StandardCharsets.UTF_8);
                this.files.put(path, bytes);
                entries.put(path, new FileEntry(path, FileEntry.Kind.FILE, bytes.length, files[i].startsWith("+")));
                for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                    String parent = path.substring(0, slash);
                    entries.put(parent, new FileEntry(parent, FileEntry.Kind.DIRECTORY, 0, true));
                }
            }
        }

        @Override
        public Optional<FileEntry> find(String path) {
            return Optional.ofNullable(entries.get(path));
        }

        @Override
        public List<FileEntry> children(String directory) {
            String prefix = directory.isEmpty() ? "" : directory + "/";
            return entries.values().stream()
                    .filter(entry -> !entry.path().isEmpty() && entry.path().startsWith(prefix))
                    .filter(entry -> entry.path().indexOf('/', prefix.length()) < 0)
                    .toList();
        }

        @Override
        public byte[] read(String path) throws IOException {
            byte[] bytes = files.get(path);
            if (bytes == null) {
                throw new NoSuchFileException(path);
            }
            return bytes;
        }
    }

    /** An image in the making. */
    public static final class ImageDraft {
        private final List<ImageFile> files = new ArrayList<>();
        private final Map<String, byte[]> contents = new LinkedHashMap<>();
        private List<String> entryPoint = List.of("/grader/grade.sh");
        private List<String> command = List.of();
        private List<String> environment = List.of("PATH=/usr/bin");
        private String user = "1000";
        private List<String> volumes = List.of();
        private List<String> ports = List.of();
        private boolean healthcheck;
        private String architecture = "amd64";
        private long size = 100L << 20;

        /** A sound grader to begin with. */
        public static ImageDraft sound() {
            return new ImageDraft()
                    .directory("/grader", 0755)
                    .directory("/bin", 0755)
                    .file("/bin/sh", 0755, "\u007fELF")
                    .file("/grader/grade.sh", 0755, "#!/bin/sh\necho hi\n")
                    .file("/etc/passwd", 0644, "root:x:0:0::/root:/bin/sh\ngrader:x:2000:2000::/:/bin/sh\n")
                    .file("/etc/shadow", 0640, "root:*:1::\n")
                    .file("/etc/os-release", 0644, "ID=debian\nVERSION_ID=\"12\"\n");
        }

        /** Its entry point. */
        public ImageDraft entryPoint(String... words) {
            entryPoint = List.of(words);
            return this;
        }

        /** Its command. */
        public ImageDraft command(String... words) {
            command = List.of(words);
            return this;
        }

        /** Its variables. */
        public ImageDraft environment(String... variables) {
            environment = List.of(variables);
            return this;
        }

        /** Its user. */
        public ImageDraft user(String name) {
            user = name;
            return this;
        }

        /** Its volumes, ports and health check. */
        public ImageDraft declares(List<String> someVolumes, List<String> somePorts, boolean check) {
            volumes = someVolumes;
            ports = somePorts;
            healthcheck = check;
            return this;
        }

        /** Its architecture and size. */
        public ImageDraft made(String processor, long bytes) {
            architecture = processor;
            size = bytes;
            return this;
        }

        /** A file, owned by root; it replaces one of the same path. */
        public ImageDraft file(String path, int mode, String content) {
            files.removeIf(file -> file.path().equals(path));
            byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
            files.add(new ImageFile(path, entry(path, ImageEntry.Type.FILE, mode, bytes.length, "")));
            contents.put(path, bytes);
            return this;
        }

        /** A directory, owned by root. */
        public ImageDraft directory(String path, int mode) {
            files.removeIf(file -> file.path().equals(path));
            files.add(new ImageFile(path, entry(path, ImageEntry.Type.DIRECTORY, mode, 0, "")));
            return this;
        }

        /** A symbolic link. */
        public ImageDraft link(String path, String target) {
            files.removeIf(file -> file.path().equals(path));
            files.add(new ImageFile(path, entry(path, ImageEntry.Type.LINK, 0777, 0, target)));
            return this;
        }

        /** Without a file. */
        public ImageDraft without(String path) {
            files.removeIf(file -> file.path().equals(path));
            return this;
        }

        private static ImageEntry entry(String path, ImageEntry.Type type, int mode, long size, String target) {
            return new ImageEntry(
                    path.substring(path.lastIndexOf('/') + 1), type, mode, 0, 0, size, Instant.EPOCH, target);
        }

        /** The image. */
        public GraderImage make(Profile profile) {
            ImageDetails details = new ImageDetails(
                    new Image("grader:1", "sha256:0"),
                    entryPoint,
                    command,
                    environment,
                    user,
                    "",
                    volumes,
                    ports,
                    healthcheck,
                    architecture,
                    size);
            return new GraderImage(details, profile, files, path -> Optional.ofNullable(contents.get(path)));
        }
    }

    /**
     * A zip on disk, opened.
     *
     * @param files paths and contents in turn; a path that starts with {@code +} is executable, one that starts with
     *     {@code ?} has no mode, one that starts with {@code @} is a link
     */
    public static UploadZip zip(Path directory, String name, String... files) {
        try {
            Path path = directory.resolve(name);
            try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(path)) {
                for (int i = 0; i < files.length; i += 2) {
                    char kind = files[i].charAt(0);
                    boolean marked = "+?@".indexOf(kind) >= 0;
                    ZipArchiveEntry entry = new ZipArchiveEntry(marked ? files[i].substring(1) : files[i]);
                    if (kind != '?') {
                        entry.setUnixMode(kind == '+' ? 0100755 : kind == '@' ? 0120777 : 0100644);
                    }
                    out.putArchiveEntry(entry);
                    out.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
                    out.closeArchiveEntry();
                }
            }
            return new UploadZip(name, Files.size(path), new ZipTree(path), V2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

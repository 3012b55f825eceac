package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.sandbox.ImageDetails;
import io.jenkins.plugins.autograder.sandbox.ImageEntry;
import io.jenkins.plugins.autograder.sandbox.Profile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A built image: what it says of itself, and its files. Nothing of it is run. */
public final class GraderImage {
    private static final int ROOT = 0;
    private static final int PRODUCTION_UID = 1000;

    private final ImageDetails details;
    private final Profile profile;
    private final Map<String, ImageFile> files;
    private final Content content;

    /** Gives the first bytes of a file of the image; absent where it has no such file. */
    public interface Content {
        Optional<byte[]> head(String path);
    }

    /** Take an image with all of its files. */
    public GraderImage(ImageDetails details, Profile profile, List<ImageFile> files, Content content) {
        this.details = details;
        this.profile = profile;
        this.content = content;
        this.files = new LinkedHashMap<>();
        files.forEach(file -> this.files.put(file.path(), file));
    }

    /** What it says of itself. */
    public ImageDetails details() {
        return details;
    }

    /** The production environment. */
    public Profile profile() {
        return profile;
    }

    /** All files and directories. */
    public List<ImageFile> files() {
        return List.copyOf(files.values());
    }

    /** The words that start it. */
    public EntryCommand entry() {
        List<String> words = new ArrayList<>(details.entryPoint());
        words.addAll(details.command());
        return new EntryCommand(words, details.directory().isEmpty() ? "/" : details.directory());
    }

    /** The image as a place. */
    public Region whole() {
        return Region.whole(details.image().name());
    }

    /** A file of the image as a place. */
    public Region region(String path) {
        return Region.whole(details.image().name() + ":" + path);
    }

    /** The file at a path, links followed; absent if there is none. */
    public Optional<ImageFile> find(String path) {
        String current = Paths.normalize(path);
        for (int hops = 0; hops < 20; hops++) {
            String real = resolveParents(current);
            ImageFile file = files.get(real);
            if (file == null) {
                return Optional.empty();
            }
            if (file.entry().type() != ImageEntry.Type.LINK) {
                return Optional.of(file);
            }
            String parent = real.substring(0, real.lastIndexOf('/') + 1);
            current = Paths.join(parent, file.entry().linkTarget());
        }
        return Optional.empty();
    }

    /** The path with the links in its directories followed, as in {@code /bin -> usr/bin}. */
    private String resolveParents(String path) {
        String current = path;
        for (int hops = 0; hops < 20; hops++) {
            boolean changed = false;
            for (int slash = current.indexOf('/', 1); slash > 0 && !changed; slash = current.indexOf('/', slash + 1)) {
                String parent = current.substring(0, slash);
                ImageFile link = files.get(parent);
                if (link != null && link.entry().type() == ImageEntry.Type.LINK) {
                    String target = Paths.join(
                            parent.substring(0, parent.lastIndexOf('/') + 1),
                            link.entry().linkTarget());
                    current = Paths.normalize(target + current.substring(slash));
                    changed = true;
                }
            }
            if (!changed) {
                return current;
            }
        }
        return current;
    }

    /** The first bytes of a file, links followed. */
    public Optional<byte[]> head(String path) {
        return find(path).flatMap(file -> content.head(file.path()));
    }

    /** The lines of a text file; none where there is no such file. */
    public List<String> lines(String path) {
        return head(path)
                .map(bytes -> List.of(new String(bytes, StandardCharsets.UTF_8).split("\r?\n", -1)))
                .orElse(List.of());
    }

    /** The grader's own script; absent where it is no text. */
    public Optional<TextFile> entryText() {
        return entry().script().flatMap(path -> head(path)
                .flatMap(bytes -> TextFile.of(path, region(path).file(), bytes, true)));
    }

    /** The user that production runs it as. */
    public int uid() {
        return profile.user().isPresent()
                ? PRODUCTION_UID
                : userNumber(details.user()).orElse(ROOT);
    }

    /** The number of a user, which may be given by name. */
    public Optional<Integer> userNumber(String user) {
        String name = user.split(":", 2)[0];
        if (name.isEmpty()) {
            return Optional.of(ROOT);
        }
        if (name.matches("\\d{1,9}")) {
            return Optional.of(Integer.parseInt(name));
        }
        return lines("/etc/passwd").stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length > 2 && fields[0].equals(name) && fields[2].matches("\\d{1,9}"))
                .map(fields -> Integer.parseInt(fields[2]))
                .findFirst();
    }

    /** Whether the user of production may read a file. */
    public boolean mayRead(ImageFile file) {
        return may(file.entry(), 4);
    }

    /** Whether the user of production may execute a file, or enter a directory. */
    public boolean mayExecute(ImageFile file) {
        return may(file.entry(), 1);
    }

    private boolean may(ImageEntry entry, int bit) {
        int uid = uid();
        if (uid == ROOT) {
            return bit != 1 || entry.type() == ImageEntry.Type.DIRECTORY || (entry.mode() & 0111) != 0;
        }
        int shift = entry.uid() == uid ? 6 : entry.gid() == uid ? 3 : 0;
        return (entry.mode() >> shift & bit) != 0;
    }

    /** The files that belong to the grader: those below the directory of its script, which is none of the system's. */
    public List<ImageFile> graderFiles() {
        Optional<String> script = entry().script().flatMap(this::find).map(ImageFile::path);
        Optional<String> top = script.map(this::top).filter(path -> path.indexOf('/', 1) > 0 || !isSystem(path));
        return top.map(path -> files.values().stream()
                        .filter(file -> file.path().equals(path) || file.path().startsWith(path + "/"))
                        .filter(file -> file.entry().type() != ImageEntry.Type.LINK)
                        .toList())
                .orElse(List.of());
    }

    private static boolean isSystem(String path) {
        return path.matches("/(bin|sbin|lib|lib64|usr|etc|var|dev|proc|sys|run|boot)?");
    }

    /** The directory at the top that a path is in; below the system's directories the path's own. */
    public String top(String path) {
        int second = path.indexOf('/', 1);
        String first = second < 0 ? path : path.substring(0, second);
        return isSystem(first) || first.matches("/(home|opt|srv|root)")
                ? path.substring(0, Math.max(second, path.lastIndexOf('/')))
                : first;
    }

    /**
     * The release that it is made of.
     *
     * @param id such as {@code debian}
     * @param version such as {@code 12}
     */
    public record Release(String id, String version) {}

    /** The release that {@code /etc/os-release} names. */
    public Optional<Release> release() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines("/etc/os-release")) {
            int sign = line.indexOf('=');
            if (sign > 0) {
                values.put(line.substring(0, sign), line.substring(sign + 1).replaceAll("^[\"']|[\"']$", ""));
            }
        }
        return values.containsKey("ID") && values.containsKey("VERSION_ID")
                ? Optional.of(new Release(values.getOrDefault("ID", ""), values.getOrDefault("VERSION_ID", "")))
                : Optional.empty();
    }

    /** A mode for people, {@code 0644}. */
    public static String mode(ImageEntry entry) {
        return String.format(Locale.ROOT, "%04o", entry.mode() & 07777);
    }
}

package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.report.pages.Pages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The directory that a report is written into.
 *
 * <p>Every file is written beside its place and then moved there, so that a reader never sees half a file. What an
 * earlier report wrote is known from its list of files; of a name that is on no list of ours nothing is ever removed.
 */
final class ReportFolder {

    /** The pages of examples that the report in this directory has, a name a line. */
    static final String LIST = "report.files";

    private final Path directory;
    private final Path pages;

    private ReportFolder(Path directory) {
        this.directory = directory;
        this.pages = directory.resolve(Pages.FOLDER);
    }

    /**
     * Make the directory where it is missing.
     *
     * @throws IOException if it cannot be made, or what should be a directory is something else
     */
    static ReportFolder open(Path directory) throws IOException {
        ReportFolder folder = new ReportFolder(directory);
        try {
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    directory + " is not a directory; a report needs one: name another one, or move it away", e);
        }
        return folder;
    }

    /**
     * The directory of a file that somebody named, made where it is missing.
     *
     * @throws IOException if it cannot be made, or what should be a directory is something else
     */
    static ReportFolder around(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException(file + " is not a file; name one to write");
        }
        return open(directory);
    }

    /** Make the folder of the pages where it is missing; a link in its place would lead the pages elsewhere. */
    void openPages() throws IOException {
        if (!Files.isDirectory(pages, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.createDirectory(pages);
            } catch (FileAlreadyExistsException e) {
                throw new IOException(pages + " is not a directory; the pages of a report go there: move it away", e);
            }
        }
    }

    /** A file of the report, to be written. */
    Draft draft(String name) throws IOException {
        return new Draft(directory.resolve(name), directory.resolve("." + name + ".part"));
    }

    /** A page of an example, to be written. A new one needs no place beside it: no index leads to it yet. */
    Draft page(String name) throws IOException {
        Path place = pages.resolve(name);
        boolean isNew = Files.notExists(place, LinkOption.NOFOLLOW_LINKS);
        return new Draft(place, isNew ? place : pages.resolve(".page.part"));
    }

    /** Keep these pages, remove those of the report before, and remember which are ours now. */
    void keepOnly(Collection<String> current) throws IOException {
        Set<String> stale = listed();
        stale.removeAll(new HashSet<>(current));
        for (String name : stale) {
            Files.deleteIfExists(pages.resolve(name));
        }
        try (Draft list = draft(LIST)) {
            for (String name : current) {
                list.out().write((name + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            list.publish();
        }
    }

    /** The pages on the list; a name that no page can have is nobody's business. */
    private Set<String> listed() throws IOException {
        Set<String> names = new HashSet<>();
        try (var lines = Files.lines(directory.resolve(LIST))) {
            lines.filter(name -> Pages.FILE_NAMES.matcher(name).matches()).forEach(names::add);
        } catch (NoSuchFileException e) {
            return names;
        }
        return names;
    }

    /** A file in the making; closed without {@link #publish}, it is gone and its place is as it was. */
    static final class Draft implements AutoCloseable {
        private final Path place;
        private final Path beside;
        private final OutputStream out;
        private boolean published;

        private Draft(Path place, Path beside) throws IOException {
            this.place = place;
            this.beside = beside;
            this.out = new BufferedOutputStream(
                    Files.newOutputStream(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS),
                    1 << 14);
        }

        OutputStream out() {
            return out;
        }

        /** Put the file in its place. */
        void publish() throws IOException {
            out.close();
            if (!beside.equals(place)) {
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            published = true;
        }

        @Override
        public void close() throws IOException {
            if (!published) {
                out.close();
                Files.deleteIfExists(beside);
            }
        }
    }
}

package io.jenkins.plugins.autograder.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.grading.ResultJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What became of a class, as {@link PackedClass} packed it: of the file, only that is read which is asked for. */
public final class SavedClass implements AutoCloseable {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final ObjectMapper MAPPER = ResultJson.mapper();

    private final ZipFile zip;

    private SavedClass(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Open it.
     *
     * @throws IOException if it is something else
     */
    public static SavedClass open(Path file) throws IOException {
        return new SavedClass(new ZipFile(file.toFile()));
    }

    /**
     * The gradebook.
     *
     * @throws IOException if it is of a newer version
     */
    public ClassResult result() throws IOException {
        ZipEntry entry = zip.getEntry(PackedClass.BOOK);
        if (entry == null) {
            throw new IOException(zip.getName() + " is no class that was evaluated");
        }
        PackedClass.Book book = read(entry, PackedClass.Book.class);
        requireKnown(book.version());
        return book.result();
    }

    /** The files of the submissions that have a page. */
    public Set<String> pages() {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(PackedClass.FOLDER))
                .map(name -> name.substring(PackedClass.FOLDER.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the page of that file shows, if there is one. */
    public Optional<EvaluationResult> page(String file) throws IOException {
        ZipEntry entry = zip.getEntry(PackedClass.FOLDER + file);
        if (entry == null) {
            return Optional.empty();
        }
        PackedClass.Page page = read(entry, PackedClass.Page.class);
        requireKnown(page.version());
        return Optional.of(page.result());
    }

    private <T> T read(ZipEntry entry, Class<T> type) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            // What an agent sent may unpack to anything.
            return MAPPER.readValue(in.readNBytes(LARGEST), type);
        } catch (JsonProcessingException e) {
            throw new IOException(zip.getName() + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static void requireKnown(int version) throws IOException {
        if (version != PackedClass.VERSION) {
            throw new IOException("these evaluations are of version " + version + "; known is " + PackedClass.VERSION);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.files.PrivateFiles;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A receipt in a file, in JSON. Each state is written beside, forced to the disk and moved in place, so the file is whole
 * at every moment.
 *
 * @param path of the file
 */
public record ReceiptFile(Path path) implements ReceiptStore {
    private static final long LARGEST = 1 << 20;

    @Override
    public void write(Receipt receipt) throws CourseraException {
        PrivateFiles.write(path, ReceiptJson.write(receipt).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The state that was written last.
     *
     * @throws CourseraException if there is no such file, or it is no receipt
     */
    public Receipt read() throws CourseraException {
        try {
            if (Files.size(path) > LARGEST) {
                throw new CourseraException(Reason.LOCAL, path + " is too large to be a receipt");
            }
            return ReceiptJson.read(Files.readString(path));
        } catch (IOException | IllegalArgumentException e) {
            throw new CourseraException(
                    Reason.LOCAL,
                    Files.exists(path)
                            ? path + " is no receipt (" + e.getMessage() + "); name the file that upload wrote"
                            : "there is no receipt " + path + "; name the file that upload wrote",
                    e);
        }
    }
}

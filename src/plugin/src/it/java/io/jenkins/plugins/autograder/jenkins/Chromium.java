package io.jenkins.plugins.autograder.jenkins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A browser of this machine, without a window. */
final class Chromium {
    private static final Path PROGRAM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

    private Chromium() {}

    /**
     * A page as it is after its scripts have run.
     *
     * @param document as HTML
     * @param messages of the browser, such as violations of a policy
     */
    record Seen(String document, String messages) {}

    /**
     * Open a page.
     *
     * @param profile an empty directory
     */
    static Seen open(String url, Path profile) throws IOException, InterruptedException {
        Path document = profile.resolve("document.html");
        Path messages = profile.resolve("messages.txt");
        int status = new ProcessBuilder(List.of(
                        PROGRAM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--user-data-dir=" + profile.resolve("profile"),
                        "--enable-logging=stderr",
                        "--v=0",
                        "--dump-dom",
                        url))
                .redirectOutput(document.toFile())
                .redirectError(messages.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(PROGRAM + " ended with " + status + ": " + Files.readString(messages));
        }
        return new Seen(Files.readString(document), Files.readString(messages));
    }
}

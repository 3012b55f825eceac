package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.FilePath;
import hudson.Launcher;
import io.jenkins.plugins.autograder.coursera.ReceiptFile;
import io.jenkins.plugins.autograder.jenkins.Scene;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A receipt that is written on the controller: beside the build's record, where it survives a restart, and at the end among
 * the build's artifacts.
 *
 * @param scene of the build
 * @param name of the artifact
 */
record ReceiptOfBuild(Scene scene, String name) {

    /** The receipt, which may be there already. */
    ReceiptFile file() throws IOException {
        Path path = directory().resolve(name).normalize();
        if (name.isBlank() || !path.startsWith(directory())) {
            throw new IllegalArgumentException(
                    "receipt is '" + name + "'; give the name of a file, such as coursera-publish.json");
        }
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new ReceiptFile(path);
    }

    /** Forget what an earlier step of the same build has done, if that wrote a receipt of the same name. */
    void begin() throws IOException {
        Files.deleteIfExists(file().path());
    }

    /** Keep it as an artifact. */
    void keep() throws IOException, InterruptedException {
        if (Files.exists(file().path())) {
            ReceiptArtifact.keep(
                    scene.run(),
                    new FilePath(new File(directory().toString())),
                    new Launcher.LocalLauncher(scene.listener()),
                    scene.listener(),
                    name);
        }
    }

    private Path directory() {
        return scene.run().getRootDir().toPath().resolve("coursera-receipts");
    }
}

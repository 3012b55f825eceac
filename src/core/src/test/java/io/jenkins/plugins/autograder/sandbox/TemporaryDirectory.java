package io.jenkins.plugins.autograder.sandbox;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Lets a test have the directory for temporary files to itself, apart from whatever else runs on this machine. */
final class TemporaryDirectory implements BeforeEachCallback, AfterEachCallback {
    private static final String PROPERTY = "java.io.tmpdir";

    static void use(Path directory) {
        System.setProperty(PROPERTY, directory.toString());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(Namespace.create(getClass())).put(PROPERTY, System.getProperty(PROPERTY));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        System.setProperty(
                PROPERTY, context.getStore(Namespace.create(getClass())).get(PROPERTY, String.class));
    }
}

package io.jenkins.plugins.autograder.coursera.oauth;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The log of the JDK's server, off until this is closed. Where somebody has turned that log on, it has what the server was
 * asked for, and so the code that a browser brings.
 */
final class ServerLog implements AutoCloseable {
    private final Logger log = Logger.getLogger("com.sun.net.httpserver");
    private final @Nullable Level before = log.getLevel();

    private ServerLog() {}

    static ServerLog off() {
        ServerLog log = new ServerLog();
        log.log.setLevel(Level.OFF);
        return log;
    }

    @Override
    public void close() {
        log.setLevel(before);
    }
}

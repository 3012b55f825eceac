package io.jenkins.plugins.autograder.jenkins.coursera;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hudson.util.Secret;
import io.jenkins.plugins.autograder.coursera.files.PrivateFiles;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What Coursera exchanged the tokens for that people have put into credentials: for those that Jenkins cannot change, and for
 * those into which something else puts the old one again. Each is found by a digest of the token that is in the credential, so
 * that another token there is not held to be this one. The file has them as Jenkins encrypts secrets.
 */
final class ExchangedTokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** @param file need not be there */
    ExchangedTokens(Path file) {
        this.file = file;
    }

    /**
     * The token of today.
     *
     * @param digest of the credential's own
     * @return nothing if it is not known to have been exchanged
     */
    synchronized Optional<Secret> of(String digest) throws CourseraException {
        String encrypted = read().get(digest);
        if (encrypted == null) {
            return Optional.empty();
        }
        Secret secret = Secret.decrypt(encrypted);
        if (secret == null) {
            throw notOurs(null);
        }
        return Optional.of(secret);
    }

    /**
     * Keep the token of today; it is on the disk when this returns.
     *
     * @param digest of the one that the credential had
     * @param before that one
     * @param gone whether the credential has it no more: if it was itself exchanged for one that somebody put there, that
     *     first one is all that has to be known
     */
    synchronized void put(String digest, Secret before, Secret now, boolean gone) throws CourseraException {
        Map<String, String> known = read();
        Map<String, String> all = new TreeMap<>(known);
        all.replaceAll((each, token) -> before.equals(Secret.decrypt(token)) ? now.getEncryptedValue() : token);
        boolean passedOn = !all.equals(known);
        if (!(gone && passedOn) && !now.equals(Secret.decrypt(all.get(digest)))) {
            all.put(digest, now.getEncryptedValue());
        }
        if (all.equals(known)) {
            return;
        }
        try {
            PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (CourseraException e) {
            throw new CourseraException(
                    Reason.LOCAL,
                    "Coursera has exchanged the refresh token of a credential that Jenkins cannot change, and the new one"
                            + " could not be kept beside it (" + e.getMessage()
                            + "); make room for it, and try again before Jenkins is restarted",
                    e);
        }
    }

    private Map<String, String> read() throws CourseraException {
        Optional<byte[]> content = PrivateFiles.read(file);
        if (content.isEmpty()) {
            return new TreeMap<>();
        }
        try {
            return JSON.readValue(content.get(), new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException e) {
            throw notOurs(e);
        }
    }

    private CourseraException notOurs(@Nullable Exception cause) {
        return new CourseraException(
                Reason.LOCAL,
                file + " is not what this Jenkins wrote there; bring it back from a backup, or remove it and put new"
                        + " refresh tokens into the credentials that Jenkins cannot change",
                cause);
    }
}

package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.Extension;
import hudson.ExtensionList;
import io.jenkins.plugins.autograder.coursera.oauth.Authorization;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The authorisations that are under way, in this memory only. Each belongs to the browser session that began it, so that
 * nobody can bring a code into another one's form.
 */
@Extension
public final class PendingAuthorizations {
    private static final String KEY = PendingAuthorizations.class.getName();
    private static final int MOST = 100;

    /** By a word that the session holds; the oldest is given up where there are too many. */
    private final Map<String, PendingAuthorization> pending = new LinkedHashMap<>();

    /** Those of this Jenkins. */
    static PendingAuthorizations get() {
        return ExtensionList.lookupSingleton(PendingAuthorizations.class);
    }

    /** Begin one; one that was begun in this session before ends. */
    synchronized void begin(HttpSession session, Authorization authorization) {
        forget(session);
        String word = UUID.randomUUID().toString();
        session.setAttribute(KEY, word);
        pending.put(word, new PendingAuthorization(authorization));
        if (pending.size() > MOST) {
            pending.remove(pending.keySet().iterator().next());
        }
    }

    /** That of a session. */
    synchronized @Nullable PendingAuthorization of(HttpSession session) {
        return session.getAttribute(KEY) instanceof String word ? pending.get(word) : null;
    }

    /** It is told, and over. */
    synchronized void forget(HttpSession session) {
        if (session.getAttribute(KEY) instanceof String word) {
            pending.remove(word);
        }
        session.removeAttribute(KEY);
    }
}

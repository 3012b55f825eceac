package io.jenkins.plugins.autograder.coursera.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One request, as often as it may have to be sent.
 *
 * @param doing what it does, to go on from "could not": {@code look up the course developer-iot}
 * @param method {@code GET} or {@code POST}
 * @param uri of any length; what it may have in its query that is secret is not shown, see {@link Redaction}
 * @param body what is sent
 * @param repeatable whether sending it twice does what sending it once does, so that it may be sent again although the
 *     first one may have arrived
 * @param silence how long neither the body goes on nor an answer comes before it counts as lost
 */
public record Call(String doing, String method, URI uri, Body body, boolean repeatable, Duration silence) {
    /** For calls that move little. */
    public static final Duration USUAL_SILENCE = Duration.ofSeconds(60);

    public Call {
        if (!List.of("http", "https").contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException("the address " + Redaction.url(uri)
                    + " is none of a web service; give one such as https://host/path");
        }
    }

    /** Read something. */
    public static Call get(String doing, URI uri) {
        return new Call(doing, "GET", uri, Body.NONE, true, USUAL_SILENCE);
    }

    /** Change something; sent again only where the first one cannot have arrived. */
    public static Call post(String doing, URI uri, Body body) {
        return new Call(doing, "POST", uri, body, false, USUAL_SILENCE);
    }

    /** The same call, which does no harm when it is done twice. */
    public Call asRepeatable() {
        return new Call(doing, method, uri, body, true, silence);
    }

    /** The same call with another limit. */
    public Call withSilence(Duration limit) {
        return new Call(doing, method, uri, body, repeatable, limit);
    }

    /** Method and address, without what may be secret. */
    public String shown() {
        return method + " " + Redaction.url(uri);
    }
}

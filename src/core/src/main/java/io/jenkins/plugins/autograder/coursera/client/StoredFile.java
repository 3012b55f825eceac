package io.jenkins.plugins.autograder.coursera.client;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an upload lies in Amazon's S3.
 *
 * @param bucket its name, dots and all
 * @param key of the file in it, decoded
 */
public record StoredFile(String bucket, String key) {
    private static final String S3 = "s3(?:[.-](?:dualstack\\.)?[a-z0-9-]+)?\\.amazonaws\\.com(?:\\.cn)?";
    private static final Pattern BUCKET_IN_HOST = Pattern.compile("([a-z0-9][a-z0-9.-]*)\\." + S3);
    private static final Pattern BUCKET_IN_PATH = Pattern.compile(S3);

    /**
     * Read an address of S3 in any of its forms, with or without signature.
     *
     * @return empty if it is none
     */
    static Optional<StoredFile> parse(String address) {
        URI uri;
        try {
            uri = URI.create(address.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (uri.getHost() == null
                || uri.getRawPath() == null
                || uri.getRawPath().length() < 2) {
            return Optional.empty();
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String path = uri.getRawPath().substring(1);
        Matcher inHost = BUCKET_IN_HOST.matcher(host);
        if (inHost.matches()) {
            return Optional.of(new StoredFile(inHost.group(1), decoded(path)));
        }
        int slash = path.indexOf('/');
        if (BUCKET_IN_PATH.matcher(host).matches() && slash > 0 && slash < path.length() - 1) {
            return Optional.of(new StoredFile(path.substring(0, slash), decoded(path.substring(slash + 1))));
        }
        return Optional.empty();
    }

    private static String decoded(String path) {
        // A plus sign in a path is a plus sign.
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

package io.jenkins.plugins.autograder.coursera.http;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of addresses and of other people's texts what must not be shown. */
public final class Redaction {
    /** Parameters whose values say what a call is about; of all others only the name is shown. */
    private static final Set<String> HARMLESS = Set.of(
            "action", "q", "slug", "id", "partId", "executorId", "courseId", "branchId", "fields", "start", "limit");

    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s\"'<>?]+)\\?[^\\s\"'<>]*");
    private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer\\s+[^\\s\"',]+");
    private static final String GONE = "…";
    private static final int LONGEST = 400;

    private Redaction() {}

    /** An address without user, fragment, and the values of parameters that are not known to be harmless. */
    public static String url(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String query = uri.getRawQuery() == null
                ? ""
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .map(Redaction::parameter)
                        .collect(Collectors.joining("&", "?", ""));
        return uri.getScheme() + "://" + uri.getHost() + port + path + query;
    }

    private static String parameter(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        return HARMLESS.contains(name) ? parameter : name + "=" + GONE;
    }

    /**
     * Somebody else's text as one line of bounded length, without queries of addresses, and without these secrets.
     *
     * @param secrets that were sent in the call which the text answers
     */
    public static String text(String text, List<Secret> secrets) {
        String shown = text;
        for (Secret secret : secrets) {
            shown = shown.replace(secret.reveal(), GONE);
        }
        shown = BEARER.matcher(QUERY.matcher(shown).replaceAll("$1?" + GONE)).replaceAll("Bearer " + GONE);
        shown = shown.strip().replaceAll("\\s+", " ");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + GONE;
    }
}

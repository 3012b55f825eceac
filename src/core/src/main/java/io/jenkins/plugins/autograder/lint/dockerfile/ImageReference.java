package io.jenkins.plugins.autograder.lint.dockerfile;

import java.util.Optional;

/**
 * The name of an image.
 *
 * @param repository without tag and digest; official images without {@code docker.io/library/}
 * @param tag if there is one
 * @param digest if there is one, {@code sha256:...}
 */
public record ImageReference(String repository, Optional<String> tag, Optional<String> digest) {

    /** Read {@code [host[:port]/]path[:tag][@digest]}; anything can be read. */
    public static ImageReference parse(String text) {
        int at = text.indexOf('@');
        Optional<String> digest = at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
        String name = at < 0 ? text : text.substring(0, at);
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        Optional<String> tag = colon < 0 ? Optional.empty() : Optional.of(name.substring(colon + 1));
        String repository = colon < 0 ? name : name.substring(0, colon);
        for (String prefix : new String[] {"index.docker.io/", "docker.io/", "library/"}) {
            repository = repository.startsWith(prefix) ? repository.substring(prefix.length()) : repository;
        }
        return new ImageReference(repository, tag, digest);
    }

    /** The part of the tag up to the first dash, {@code 3.11} of {@code 3.11-slim}. */
    public Optional<String> version() {
        return tag.map(text -> text.split("-", 2)[0]);
    }
}

package io.jenkins.plugins.autograder.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;

/** A browser, and a person who copies an address into it. */
final class Browser {
    private Browser() {}

    /** Somebody who waits for a line that begins so, and does something with the address on it. */
    static Consumer<String> at(String beginning, Consumer<URI> person) {
        return line -> {
            if (line.startsWith(beginning)) {
                person.accept(URI.create(line.strip()));
            }
        };
    }

    /** Open a page, and go wherever it leads: what is shown at the end. */
    static String open(URI address) {
        return get(address, Redirect.ALWAYS).body();
    }

    /** Open a page that leads elsewhere: where that is. */
    static String follow(URI address) {
        return get(address, Redirect.NEVER).headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> get(URI address, Redirect redirect) {
        try {
            return HttpClient.newBuilder()
                    .followRedirects(redirect)
                    .build()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
